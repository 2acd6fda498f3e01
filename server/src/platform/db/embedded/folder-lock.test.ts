import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

const times = { beatMs: 50, silentMs: 300, leavingMs: 2_000 }

async function givenLockFile(content?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-lock-'))
  folders.push(folder)
  const file = join(folder, 'database.lock')
  if (content) await writeFile(file, content)
  return file
}

test('one owner at a time, and no file is left when it goes', async () => {
  const file = await givenLockFile()
  const lock = await lockFolder(file, 'here', times)
  await expect(lockFolder(file, 'here', times)).rejects.toThrow(
    `in use by another running Atelier (process ${process.pid})`,
  )
  await lock.release()
  expect(await readdir(join(file, '..'))).toEqual([])
})

test('of many that come at once to a lock left behind, one gets it', async () => {
  const file = await givenLockFile('999999999 1')
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(file, 'here', times)))
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('a process that got the number of a dead one is not its owner', async () => {
  const file = await givenLockFile(`${process.pid} 1`)
  await expect(lockFolder(file, 'here', times)).resolves.toBeDefined()
})

test('who is stopping is waited for', async () => {
  const file = await givenLockFile()
  const first = await lockFolder(file, 'here', times)
  await first.announceLeaving()
  const second = lockFolder(file, 'here', times)
  let got = false
  void second.then(() => (got = true))
  await new Promise((done) => setTimeout(done, 200))
  expect(got).toBe(false)
  await first.release()
  await expect(second).resolves.toBeDefined()
})

test('a lock of another container counts while it gives signs of life, and is taken over when silent', async () => {
  const file = await givenLockFile('1 1 elsewhere/pid:[1]')
  const signs = setInterval(() => void utimes(file, new Date(), new Date()), 50)
  await expect(lockFolder(file, 'here', times)).rejects.toThrow(
    'in use by another running Atelier (on elsewhere)',
  )
  clearInterval(signs)
  const lock = await lockFolder(file, 'here', times)
  expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  await lock.release()
})

test('the owner itself gives such signs', async () => {
  const file = await givenLockFile()
  const lock = await lockFolder(file, 'here', times)
  // As another container would see it.
  await writeFile(file, '1 1 elsewhere/pid:[1]')
  await expect(lockFolder(file, 'here', times)).rejects.toThrow('on elsewhere')
  await lock.release()
})
