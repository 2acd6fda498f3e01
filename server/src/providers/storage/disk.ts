import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Storage, StoredFile } from './port.ts'

const keyShape = /^[a-z][a-z0-9-]{0,40}\/[0-9a-f-]{36}\/[0-9a-z-]{1,80}\.[a-z0-9]{1,8}$/

/** Files below one folder. A file appears under its key only when all of it is on the disk. */
export function createDiskStorage(root: string): Storage {
  /** Keys come from our own rows; the shape is checked all the same, so that none can leave the folder. */
  function pathOf(key: string): string {
    if (!keyShape.test(key)) throw new Error('a storage key is kind/workspace/id.ext')
    return join(root, key)
  }

  return {
    name: 'disk',
    async put(key, body) {
      const path = pathOf(key)
      const temporary = join(root, 'incoming', randomBytes(12).toString('hex'))
      await mkdir(dirname(temporary), { recursive: true })
      await mkdir(dirname(path), { recursive: true })
      try {
        const stored = await write(body, temporary)
        await rename(temporary, path)
        await syncFolder(dirname(path))
        return stored
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async get(key, range) {
      const path = pathOf(key)
      if (!(await exists(path))) return null
      return createReadStream(path, range ? { start: range.start, end: range.end } : {})
    },
    async stat(key) {
      const found = await exists(pathOf(key))
      return found ? { bytes: found.size } : null
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async usage() {
      await mkdir(root, { recursive: true })
      const { bavail, bsize } = await statfs(root)
      return { freeBytes: bavail * bsize, usedBytes: null }
    },
  }
}

async function write(body: Readable | Uint8Array, path: string): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const source = body instanceof Uint8Array ? Readable.from([Buffer.from(body)], { objectMode: false }) : body
  await pipeline(source, meter, createWriteStream(path, { mode: 0o640, flush: true }))
  return { bytes, sha256: hash.digest('hex') }
}

/** The name of a new file is on the disk only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function exists(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
