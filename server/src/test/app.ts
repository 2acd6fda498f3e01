import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { startApp, type RunningApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Providers } from '../platform/context.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import type { DatabaseAccess } from '../platform/db/role-names.ts'
import { testDatabase, type TestDatabase } from '../platform/test/database.ts'
import { createFakeMail } from '../providers/mail/fake.ts'
import { createFakePicture } from '../providers/picture/fake.ts'
import { createFakeSpeech } from '../providers/speech/fake.ts'

export interface TestApp {
  readonly address: string
  readonly database: TestDatabase
  readonly dataDir: string
  readonly picture: ReturnType<typeof createFakePicture>
  readonly speech: ReturnType<typeof createFakeSpeech>
  readonly mail: ReturnType<typeof createFakeMail>
  /** Lines of the log as written, for looking for what must not be there. */
  readonly logged: string[]
  close(): Promise<void>
}

export interface TestAppOptions {
  env?: Record<string, string>
  /** Keep the local mailbox instead of the fake transport. */
  localMail?: boolean
  /** Pretend that mail really leaves, which changes what registering may tell. */
  carrier?: boolean
  providers?: Partial<Providers>
  /** Another process on the database and the files of this one. */
  beside?: TestApp
  /** Another way to the database, e.g. through a proxy that can be cut. */
  way?: (access: DatabaseAccess) => DatabaseAccess
  streamHeartbeatMs?: number
}

const pools = { app: 8, auth: 4, worker: 4 }
const intervals = {
  LEASE_MS: '1000',
  HEARTBEAT_MS: '250',
  SWEEP_MS: '250',
  DUE_MS: '250',
  SIGN_IN_PER_MINUTE: '1000',
  SIGN_IN_OVERALL_PER_MINUTE: '1000',
  MAKING_PER_MINUTE: '1000',
  REQUESTS_PER_MINUTE: '100000',
}

/** The whole program on a database of its own, with fakes for slow makers; closed after the file's last test. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { beside } = options
  const database = beside?.database ?? (await testDatabase())
  const own = beside || options.way ? openDatabase((options.way ?? ((a) => a))(database.access), pools) : null
  const dataDir = beside?.dataDir ?? (await mkdtemp(join(tmpdir(), 'atelier-app-')))
  const picture = createFakePicture()
  const speech = createFakeSpeech()
  const mail = createFakeMail({ canFind: true, local: !options.carrier })
  const logged: string[] = []
  const { config } = readConfig({ ...intervals, PORT: '0', DATA_DIR: dataDir, ...options.env })
  const keys = { current: 'test', keys: { test: '5e'.repeat(32) } }
  const running: RunningApp = await startApp({
    config: { ...config, keys },
    database: own ?? database.db,
    streamHeartbeatMs: options.streamHeartbeatMs,
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    providers: {
      picture,
      speech,
      ...(options.localMail ? {} : { mail: mail.mail }),
      ...options.providers,
    },
  })
  let closing: Promise<void> | undefined
  const close = () =>
    (closing ??= (async () => {
      await running.close()
      await own?.close()
      if (!beside) await rm(dataDir, { recursive: true, force: true })
    })())
  afterAll(close)
  return { address: running.address, database, dataDir, picture, speech, mail, logged, close }
}
