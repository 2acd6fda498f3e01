import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { MailProvider } from '../providers/mail/port.ts'
import type { PictureProvider } from '../providers/picture/port.ts'
import type { SpeechProvider } from '../providers/speech/port.ts'
import type { Storage } from '../providers/storage/port.ts'
import type { TextProvider } from '../providers/text/port.ts'
import type { Database, Tx } from './db/database.ts'
import type { Queue } from './queue/queue.ts'
import type { Keys } from './security/keys.ts'

/** What a command or query may reach. Everything is required; nothing has a global default. */
export interface Ctx {
  readonly db: Database
  readonly clock: Clock
  readonly random: Random
  readonly queue: Queue
  readonly providers: Providers
  readonly keys: Keys
  readonly log: Logger
  readonly config: Config
  /** The open transaction that `inWorkspace` joins; absent outside one. */
  readonly open?: { readonly tx: Tx; readonly workspaceId: string }
}

export interface Clock {
  now(): Date
}

export interface Random {
  /** A UUID version 7, whose first 48 bits are the clock's milliseconds. */
  id(): string
  bytes(count: number): Uint8Array
  /** Uniform in [0, 1). */
  fraction(): number
}

export interface Providers {
  readonly text: TextProvider
  readonly picture: PictureProvider
  readonly speech: SpeechProvider
  readonly mail: MailProvider
  readonly storage: Storage
}

export type Role = 'owner' | 'admin' | 'editor' | 'reviewer' | 'viewer'

/** Who acts. Nothing runs as nobody: a worker acts as the system on behalf of one workspace. */
export type Actor = UserActor | ApiKeyActor | SystemActor

export interface UserActor {
  readonly kind: 'user'
  readonly userId: string
  readonly deviceId: string
  readonly workspaceId: string
  readonly role: Role
  readonly isOperator: boolean
}

export interface ApiKeyActor {
  readonly kind: 'apiKey'
  readonly keyId: string
  readonly workspaceId: string
  readonly role: Role
}

export interface SystemActor {
  readonly kind: 'system'
  readonly workspaceId: string
}
