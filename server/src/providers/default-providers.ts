import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Providers } from '../platform/context.ts'
import { createLocalMail } from './mail/local.ts'
import { createOfflinePicture } from './picture/offline.ts'
import { createOfflineSpeech } from './speech/offline.ts'
import { createDiskStorage } from './storage/disk.ts'
import { createOfflineText } from './text/offline.ts'

export interface Makers {
  providers: Providers
  /** Names of who makes and carries, for the health page. */
  describe: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** The makers and carriers that need no key and no network, except where others are given. */
export function defaultProviders(config: Config, given: Partial<Providers> = {}): Makers {
  const picture = given.picture ? null : createOfflinePicture()
  const speech = given.speech ? null : createOfflineSpeech()
  const providers = {
    text: given.text ?? createOfflineText(),
    picture: given.picture ?? picture,
    speech: given.speech ?? speech,
    mail: given.mail ?? createLocalMail(join(config.dataDir, 'mailbox')),
    storage: given.storage ?? createDiskStorage(join(config.dataDir, 'files')),
  } as Providers
  return {
    providers,
    describe: Object.fromEntries(Object.entries(providers).map(([port, provider]) => [port, provider.name])),
    async close() {
      await Promise.all([picture?.close(), speech?.close()])
    },
  }
}
