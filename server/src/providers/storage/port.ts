import type { Readable } from 'node:stream'

/** The storage port: bytes under a key. Keys are `{kind}/{workspace}/{id}.{ext}`. */
export interface Storage {
  readonly name: string
  /** Publishes atomically: a reader sees all of it or nothing. Putting the same key again replaces it. */
  put(key: string, body: Readable | Uint8Array): Promise<StoredFile>
  /** `range` is inclusive, in bytes. Null when the key is missing. */
  get(key: string, range?: { start: number; end: number }): Promise<Readable | null>
  stat(key: string): Promise<StoredFile | null>
  delete(key: string): Promise<void>
  usage(): Promise<{ freeBytes: number | null; usedBytes: number | null }>
}

export interface StoredFile {
  bytes: number
  /** SHA-256 of the content, hex; absent from `stat` where it would have to be computed. */
  sha256?: string
}
