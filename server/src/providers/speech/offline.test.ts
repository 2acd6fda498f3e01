import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { mp3Seconds } from '../narration/mp3.ts'
import { sampleStory } from '../narration/testing/sample-story.ts'
import { createOfflineSpeech } from './offline.ts'
import type { SpeechRequest } from './port.ts'

const request = (text: string, language = 'en'): SpeechRequest => ({
  text,
  voice: 'nova',
  language,
  seed: '1',
})
const calm = (): AbortSignal => new AbortController().signal
const scratch = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('atelier-voice-'))

const opened: { close(): Promise<void> }[] = []
function open() {
  const speech = createOfflineSpeech()
  opened.push(speech)
  return speech
}
afterEach(async () => {
  for (const speech of opened.splice(0)) await speech.close()
})

test('a text becomes an MP3 with timings, at no cost, with rising progress', async () => {
  const text = 'Good morning.\n\n"Is it?" she asked.'
  const progress: number[] = []
  const answer = await open().speak(request(text), calm(), (fraction) => progress.push(fraction))
  expect(answer.contentType).toBe('audio/mpeg')
  expect(mp3Seconds(answer.bytes)).toBeCloseTo(answer.seconds, 6)
  expect(answer.timings.map(({ from, to }) => text.slice(from, to))).toEqual([
    'Good morning.',
    '"Is it?"',
    'she asked.',
  ])
  expect(answer.costMicroUsd).toBe(0)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toBeCloseTo(1)
})

test('equal requests give equal bytes, also side by side', async () => {
  const speech = open()
  const [one, two] = await Promise.all(
    [1, 2].map(() => speech.speak(request('Twice the same.'), calm(), () => {})),
  )
  expect(Buffer.compare(one!.bytes, two!.bytes)).toBe(0)
})

test('the main thread stays free while a story is read', async () => {
  let done = false
  const speaking = open()
    .speak(request(sampleStory), calm(), () => {})
    .finally(() => (done = true))
  let turns = 0
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    turns += 1
  }
  const { seconds } = await speaking
  expect(seconds).toBeGreaterThan(40)
  // Work on this thread would leave a handful of turns between its pieces.
  expect(turns).toBeGreaterThan(5_000)
})

test('an abort stops the reading early with the reason given, and the next text is read', async () => {
  const speech = open()
  const controller = new AbortController()
  const progress: number[] = []
  const speaking = speech.speak(request(sampleStory.repeat(5)), controller.signal, (fraction) => {
    progress.push(fraction)
    if (fraction > 0.01) controller.abort(new Error('changed my mind'))
  })
  await expect(speaking).rejects.toThrow('changed my mind')
  const { seconds } = await speech.speak(request('Still here.'), calm(), () => {})
  expect(seconds).toBeGreaterThan(1)
  expect(Math.max(...progress)).toBeLessThan(0.2)
})

test('an abort while waiting for another text rejects at once', async () => {
  const speech = open()
  const first = speech.speak(request('The first one is read to its end.'), calm(), () => {})
  const controller = new AbortController()
  const order: string[] = []
  const second = speech.speak(request('The second one.'), controller.signal, () => order.push('second spoke'))
  const third = speech.speak(request('The third one.'), calm(), () => {})
  controller.abort()
  await expect(second).rejects.toThrow('aborted')
  await first
  await third
  expect(order).toEqual([])
})

test.each([
  ['another language', 'Merhaba.', 'tr', 'voice_language_unavailable'],
  ['nothing to read', '😀 * * *', 'en', 'voice_text_unreadable'],
])('%s is refused with its reason', async (_, text, language, code) => {
  await expect(open().speak(request(text, language), calm(), () => {})).rejects.toMatchObject({
    kind: 'refused',
    code,
  })
})

test('closing removes the scratch folder, fails what was being read and refuses more', async () => {
  const before = scratch()
  const speech = open()
  const speaking = speech.speak(request(sampleStory), calm(), () => void speech.close())
  await expect(speaking).rejects.toMatchObject({ kind: 'unavailable', code: 'voice_unavailable' })
  await speech.close()
  await expect(speech.speak(request('More.'), calm(), () => {})).rejects.toMatchObject({
    code: 'voice_unavailable',
  })
  expect(scratch().filter((name) => !before.includes(name))).toEqual([])
})

test('what a killed process left behind is taken away', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const left = join(tmpdir(), `atelier-voice-${pid}-left`)
  mkdirSync(left)
  await open().speak(request('Good morning.'), calm(), () => {})
  expect(existsSync(left)).toBe(false)
})
