import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readKeyFile } from './key-file.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function givenFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-keys-'))
  folders.push(folder)
  return folder
}

test('the first start makes keys only the program’s user can read; the next reads the same', async () => {
  const folder = await givenFolder()
  const made = await readKeyFile(folder)
  expect(made.keys[made.current]).toMatch(/^[0-9a-f]{64}$/)
  expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600)
  expect(await readKeyFile(folder)).toEqual(made)
})

test('processes that start at once agree on the keys', async () => {
  const folder = await givenFolder()
  const all = await Promise.all([readKeyFile(folder), readKeyFile(folder), readKeyFile(folder)])
  expect(new Set(all.map((keys) => JSON.stringify(keys))).size).toBe(1)
})

test.each(['', '{', '{"current":"k1","keys":{}}', '{"current":"k1","keys":{"k1":"secretsecret"}}'])(
  'a damaged key file %j is told and never replaced',
  async (text) => {
    const file = join(await givenFolder(), 'keys.json')
    await writeFile(file, text)
    await expect(readKeyFile(join(file, '..'))).rejects.toThrow(/Put it back from a copy/)
    await expect(readKeyFile(join(file, '..'))).rejects.not.toThrow(/secretsecret/)
    expect(await readFile(file, 'utf8')).toBe(text)
  },
)

test.runIf(process.getuid?.() !== 0)('a key file of somebody else is told by its path', async () => {
  const folder = await givenFolder()
  await readKeyFile(folder)
  await chmod(join(folder, 'keys.json'), 0)
  await expect(readKeyFile(folder)).rejects.toThrow(/cannot be read \(EACCES\)/)
})
