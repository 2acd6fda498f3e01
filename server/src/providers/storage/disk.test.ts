import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDiskStorage } from './disk.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'atelier-disk-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const key = 'cover/01932c4e-0000-7000-8000-000000000001/a.webp'

test('what is put comes back, whole and in part', async () => {
  const storage = createDiskStorage(root)
  const stored = await storage.put(key, Buffer.from('0123456789'))
  expect(stored).toMatchObject({ bytes: 10, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const whole = await storage.get(key)
  const part = await storage.get(key, { start: 2, end: 4 })
  expect(whole && (await buffer(whole)).toString()).toBe('0123456789')
  expect(part && (await buffer(part)).toString()).toBe('234')
})

test('a body that breaks off leaves nothing behind', async () => {
  const storage = createDiskStorage(root)
  const torn = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('torn')
    })(),
  )
  await expect(storage.put(key, torn)).rejects.toThrow('torn')
  expect(await storage.stat(key)).toBeNull()
  expect(await readdir(join(root, 'incoming'))).toEqual([])
})

test('a missing key is null, and a key cannot leave the folder', async () => {
  const storage = createDiskStorage(root)
  expect(await storage.get(key)).toBeNull()
  await expect(storage.get('cover/../../etc/passwd')).rejects.toThrow('storage key')
})

test('deleting twice is deleting once', async () => {
  const storage = createDiskStorage(root)
  await storage.put(key, Buffer.from('x'))
  await storage.delete(key)
  await storage.delete(key)
  expect(await storage.stat(key)).toBeNull()
})
