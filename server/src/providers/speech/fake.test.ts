import { expect, test } from 'vitest'
import { mp3Seconds } from '../narration/mp3.ts'
import { createFakeSpeech } from './fake.ts'
import type { SpeechRequest } from './port.ts'

const request: SpeechRequest = { text: 'One. "Two," he said.', voice: 'echo', language: 'en', seed: '1' }
const calm = (): AbortSignal => new AbortController().signal

test('answers half a second of MP3 with ascending timings inside it, and remembers the call', async () => {
  const speech = createFakeSpeech()
  const answer = await speech.speak(request, calm(), () => {})
  expect(speech.calls).toEqual([request])
  expect(mp3Seconds(answer.bytes)).toBeCloseTo(0.5, 6)
  expect(answer.timings.map(({ from, to }) => request.text.slice(from, to))).toEqual([
    'One.',
    '"Two,"',
    'he said.',
  ])
  let end = 0
  for (const timing of answer.timings) {
    expect(timing.start).toBeGreaterThanOrEqual(end)
    expect(timing.end).toBeGreaterThan(timing.start)
    end = timing.end
  }
  expect(end).toBeLessThanOrEqual(answer.seconds)
})

test('fails once when told to, recording the call', async () => {
  const speech = createFakeSpeech()
  speech.failNext(new Error('no voice today'))
  await expect(speech.speak(request, calm(), () => {})).rejects.toThrow('no voice today')
  await expect(speech.speak(request, calm(), () => {})).resolves.toBeDefined()
  expect(speech.calls).toHaveLength(2)
})

test('an aborted call rejects with the reason', async () => {
  await expect(
    createFakeSpeech().speak(request, AbortSignal.abort(new Error('enough')), () => {}),
  ).rejects.toThrow('enough')
})
