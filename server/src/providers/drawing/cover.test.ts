import { describe, expect, test } from 'vitest'
import type { PictureTrace } from '../picture/port.ts'
import { compositionNames } from './compositions.ts'
import { type CoverRequest, planCover } from './cover.ts'
import { hashDistance } from './difference-hash.ts'
import { drawScene, isLettered, isSound, measureCover } from './measure.ts'
import { genres, palettesOf } from './palettes.ts'

// The full runs (every composition, genre and palette; 120 measured covers) are in bench/offline-covers.ts.

const request = (over: Partial<CoverRequest> = {}): CoverRequest => ({
  genre: 'cozy',
  premise: '',
  size: 1024,
  seed: 's',
  recent: [],
  ...over,
})

const sceneOf = (name: (typeof compositionNames)[number], index: number, seed: string) => {
  const genre = genres[index % genres.length]!
  const palette = palettesOf(genre)[(index + seed.length) % 3]!
  const key = `${genre}|${seed}|${name}`
  return { drawn: drawScene(name, { key, genre, palette }), key }
}

describe.each(compositionNames)('the %s', (name) => {
  test('is drawn in every genre without a hole in its numbers or a letter', () => {
    for (const index of genres.keys()) {
      const { drawn } = sceneOf(name, index, 'sound')
      for (const svg of [drawn.colourSvg, drawn.lightSvg]) {
        expect(isSound(svg)).toBe(true)
        expect(isLettered(svg)).toBe(false)
      }
      expect(drawn.alt).toMatch(/^[A-Z].{24,}[^.]$/)
    }
  })

  test('keeps its accent rare and near the focus, and its print strong', async () => {
    for (const turn of [0, 1]) {
      const { drawn, key } = sceneOf(name, compositionNames.indexOf(name) + turn * 5, 'measure')
      const { accentShare, nearFocus, deviation } = await measureCover(drawn, key)
      expect(accentShare, key).toBeGreaterThanOrEqual(0.0025)
      expect(accentShare, key).toBeLessThanOrEqual(0.095)
      expect(nearFocus, key).toBeGreaterThanOrEqual(0.55)
      expect(deviation, key).toBeGreaterThanOrEqual(20)
    }
  })

  test('is the same drawing for the same key and another for another', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => sceneOf(name, 3, seed).drawn)
    expect(again).toEqual(one)
    expect(other!.colourSvg).not.toBe(one!.colourSvg)
  })
})

describe('a series', () => {
  test('keeps its covers apart and changes composition', () => {
    const traces: PictureTrace[] = []
    for (let episode = 1; episode <= 14; episode += 1) {
      const plan = planCover(request({ genre: 'fantasy', seed: `series:${episode}`, recent: traces }))
      for (const trace of traces.slice(-12))
        expect(hashDistance(trace.hash, plan.hash)).toBeGreaterThanOrEqual(12)
      expect(traces.slice(-2).map((trace) => trace.composition)).not.toContain(plan.composition)
      traces.push({ hash: plan.hash, composition: plan.composition })
    }
  })

  test('tries again when the first attempt looks like an earlier cover', () => {
    const first = planCover(request())
    const second = planCover(request({ recent: [{ hash: first.hash, composition: 'other' }] }))
    expect(first.attempt).toBe(0)
    expect(second.attempt).toBeGreaterThan(0)
    expect(second.nearest).toBeGreaterThanOrEqual(12)
  })

  test('never takes one of the last two compositions, however much the premise asks for it', () => {
    const recent = [
      { hash: 'a5a5a5a5a5a5a5a5', composition: 'sea' },
      { hash: '5a5a5a5a5a5a5a5a', composition: 'road' },
    ]
    const premise = 'A boat, a ship, a harbour and the sea.'
    const drawn = Array.from(
      { length: 20 },
      (_, i) => planCover(request({ premise, seed: `p${i}`, recent })).composition,
    )
    expect(drawn).not.toContain('sea')
    expect(planCover(request({ premise, seed: 'free' })).composition).toBe('sea')
  })

  test('forgets covers older than twelve', () => {
    const first = planCover(request())
    const old = { hash: first.hash, composition: 'other' }
    const later = Array.from({ length: 12 }, (_, i) => ({
      hash: i % 2 ? '5a5a5a5a5a5a5a5a' : 'a5a5a5a5a5a5a5a5',
      composition: 'other',
    }))
    expect(planCover(request({ recent: [old, ...later] })).hash).toBe(first.hash)
  })

  test('a malformed trace neither throws nor counts as near', () => {
    const first = planCover(request())
    const odd = planCover(request({ recent: [{ hash: 'not a hash', composition: '?' }] }))
    expect(odd.hash).toBe(first.hash)
  })
})
