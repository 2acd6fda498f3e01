import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Voice } from '../speech/port.ts'
import { loadEngine, sampleRate } from './flite.ts'
import type { Engine } from './flite.ts'
import { normalise } from './normalise.ts'
import { proveRead } from './prove-read.ts'
import { renderNarration } from './render.ts'
import { cutSegments } from './segments.ts'
import { referenceLoudness } from './testing/reference-meter.ts'
import { sampleStory } from './testing/sample-story.ts'
import { casts } from './voices.ts'

const folder = mkdtempSync(join(tmpdir(), 'atelier-render-test-'))
let engine: Engine
beforeAll(async () => {
  engine = await loadEngine(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function render(text: string, voice: Voice, using = engine) {
  const blocks: Float32Array[] = []
  const progress: number[] = []
  const rendered = await renderNarration(
    text,
    voice,
    { engine: using, folder, checkStop: () => {}, progress: (fraction) => progress.push(fraction) },
    (block) => blocks.push(block),
  )
  return { ...rendered, progress, samples: joined(blocks) }
}

function joined(blocks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(blocks.reduce((length, block) => length + block.length, 0))
  let at = 0
  for (const block of blocks) {
    all.set(block, at)
    at += block.length
  }
  return all
}

test('the reference meter reads a full-scale 997 Hz sine as the recommendation says: -3.01', () => {
  const sine = Float32Array.from({ length: 2 * sampleRate }, (_, i) =>
    Math.sin((2 * Math.PI * 997 * i) / sampleRate),
  )
  expect(referenceLoudness(sine, sampleRate).lufs).toBeCloseTo(-3.01, 1)
})

test('a story comes out at -18 LUFS, under -1 dBFS true peak, at a reading pace, in step with its text', async () => {
  const { samples, seconds, timings, progress } = await render(sampleStory, 'nova')
  const { lufs, truePeakDb } = referenceLoudness(samples, sampleRate)
  expect(Math.abs(lufs + 18)).toBeLessThan(1)
  expect(truePeakDb).toBeLessThanOrEqual(-1)
  expect(truePeakDb).toBeGreaterThan(-8)
  expect(samples.length / sampleRate).toBeCloseTo(seconds, 6)

  const spoken = timings.map(({ from, to }) => normalise(sampleStory.slice(from, to))).join(' ')
  const pace = (spoken.split(' ').length / seconds) * 60
  expect(pace).toBeGreaterThan(130)
  expect(pace).toBeLessThan(185)

  let end = 0
  for (const timing of timings) {
    expect(timing.start).toBeGreaterThanOrEqual(end)
    const words = normalise(sampleStory.slice(timing.from, timing.to)).split(' ').length
    const wordsPerSecond = words / (timing.end - timing.start)
    expect(wordsPerSecond).toBeGreaterThan(1)
    expect(wordsPerSecond).toBeLessThan(6)
    end = timing.end
  }
  expect(seconds - end).toBeCloseTo(0.6, 3)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toBeCloseTo(1)
}, 90_000)

test.each(['fable', 'echo'] as const)('%s stays under -1 dBFS between the samples too', async (voice) => {
  const { samples } = await render('Sixteen sharp axes struck the stack. "It is broken," Jack said.', voice)
  const { lufs, truePeakDb } = referenceLoudness(samples, sampleRate)
  expect(truePeakDb).toBeLessThanOrEqual(-1)
  expect(Math.abs(lufs + 18)).toBeLessThan(1)
})

test('between stretches it is quiet, within them it is not', async () => {
  const { samples, timings } = await render('The rain stopped.\n\n* * *\n\nNobody moved at all.', 'onyx')
  const power = (from: number, to: number): number => {
    const part = samples.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate))
    return part.reduce((sum, sample) => sum + sample * sample, 0) / part.length
  }
  const [first, second] = timings
  expect(second!.start - first!.end).toBeCloseTo(1.7, 2)
  expect(power(first!.start, first!.end)).toBeGreaterThan(100 * power(first!.end + 0.2, second!.start - 0.05))
})

describe('the six voices', () => {
  const line = 'A very long and level line of words was read aloud, one after another.'
  test.each(Object.keys(casts) as Voice[])('%s is read whole, and equal for equal text', async (voice) => {
    const speaker = casts[voice].narration
    const [one, two] = [await engine(normalise(line), speaker), await engine(normalise(line), speaker)]
    expect(proveRead(normalise(line), one.printed)).toBe(true)
    expect(one.samples).toEqual(two.samples)
  })

  test('differ from one another', async () => {
    const pitches: number[] = []
    for (const voice of Object.keys(casts) as Voice[])
      pitches.push(medianPitch((await render(line, voice)).samples))
    const [nova, shimmer, alloy, fable, echo, onyx] = Object.keys(casts).map(
      (_, i) => pitches[i] ?? 0,
    ) as number[]
    expect(shimmer).toBeGreaterThan(nova! * 1.03)
    expect(nova).toBeGreaterThan(alloy! * 1.03)
    expect(alloy).toBeGreaterThan(Math.max(fable!, echo!, onyx!) * 1.1)
    expect(echo).toBeGreaterThan(onyx! * 1.04)
  }, 90_000)
})

/** The middle of the pitches (Hz) of all clearly voiced 40 ms, by autocorrelation. */
function medianPitch(samples: Float32Array): number {
  const size = 640
  const found: number[] = []
  for (let from = 0; from + 2 * size < samples.length; from += size) {
    const correlate = (lag: number): number => {
      let sum = 0
      for (let i = from; i < from + size; i++) sum += (samples[i] ?? 0) * (samples[i + lag] ?? 0)
      return sum
    }
    const energy = correlate(0)
    if (energy < 1) continue
    let best = 0
    for (let lag = 50; lag <= 230; lag++) if (correlate(lag) > correlate(best) || best === 0) best = lag
    if (correlate(best) > 0.6 * energy) found.push(sampleRate / best)
  }
  return found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
}

describe('the proof that all is read', () => {
  test('holds for every stretch of a story at the first attempt', async () => {
    for (const { from, to } of cutSegments(sampleStory)) {
      const words = normalise(sampleStory.slice(from, to))
      expect(proveRead(words, (await engine(words, casts.nova.narration)).printed), words).toBe(true)
    }
  })

  test('a stretch the engine reads otherwise is spoken again in plainer words', async () => {
    const asked: string[] = []
    const listening: Engine = (words, speaker) => {
      asked.push(words)
      return engine(words, speaker)
    }
    await render('Ask for dr.', 'nova', listening)
    expect(asked).toEqual(['ask for dr.', 'ask for d r.'])
  })

  test('so is one the engine stumbles over', async () => {
    const stumbling: Engine = (words, speaker) =>
      words.includes(',') ? Promise.reject(new Error('unreachable')) : engine(words, speaker)
    const { timings } = await render('Well, well.', 'nova', stumbling)
    expect(timings).toHaveLength(1)
  })

  test('and when that fails too, the narration fails and leaves no files of its own', async () => {
    const deaf: Engine = async (words, speaker) => ({
      ...(await engine(words, speaker)),
      printed: 'something else',
    })
    await expect(render('One sentence.', 'nova', deaf)).rejects.toMatchObject({
      kind: 'refused',
      code: 'voice_text_unreadable',
    })
    expect(readdirSync(folder)).not.toContain('narration.f32')
  })
})
