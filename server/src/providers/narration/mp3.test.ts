import { expect, test } from 'vitest'
import { createMp3Writer, frameOffsets, frameSamples, mp3Seconds } from './mp3.ts'

async function encode(seconds: number, rate: number): Promise<Uint8Array> {
  const writer = await createMp3Writer(rate)
  for (let block = 0; block < 10; block++) {
    writer.add(Float32Array.from({ length: (seconds * rate) / 10 }, (_, i) => 0.3 * Math.sin(i / 9)))
  }
  return writer.finish()
}

test.each([16_000, 24_000])('an MP3 at %i Hz knows its exact length and holds 64 kbit/s', async (rate) => {
  const mp3 = await encode(2, rate)
  expect(mp3Seconds(mp3)).toBeCloseTo(2, 6)
  const frames = frameOffsets(mp3)
  expect((frames.length * frameSamples) / rate).toBeGreaterThan(2)
  expect((mp3.length * 8) / ((frames.length * frameSamples) / rate)).toBeCloseTo(64_000, -3)
  expect(Buffer.from(mp3).toString('latin1', 13, 17)).toBe('Info')
  expect(Buffer.from(mp3).readUInt32BE(21)).toBe(frames.length - 1)
})

test('a torn stream is noticed', async () => {
  const mp3 = await encode(0.5, 16_000)
  expect(() => frameOffsets(mp3.subarray(1))).toThrow('no MP3 frame')
})
