import { z } from 'zod'
import { hash32 } from './rng.ts'

const BITS = 16_384
const KEPT_STORIES = 6
const KEPT_IDS = 4_000

/**
 * What a series remembers: when each atom, fragment and variant was last used, the 5-grams of its last stories
 * (as bit sets, 2 kB each), names, titles, and what is still open. Bounded to about 70 kB of JSON.
 */
export const SeriesMemory = z.object({
  version: z.literal(1),
  /** Number of stories written. */
  story: z.number().int().min(0),
  /** The seed of the last story's words, so that the editor can tell it again. */
  seed: z.string().default(''),
  used: z.record(z.string(), z.number().int()),
  grams: z.array(z.string()).max(KEPT_STORIES),
  names: z.array(z.string()),
  titles: z.array(z.string()),
  plots: z.array(z.string()),
  /** Threads left open: an object or a voice of a cliffhanger, to return 2 to 6 stories later. */
  open: z.array(z.object({ id: z.string(), story: z.number().int() })),
})
export type SeriesMemory = z.infer<typeof SeriesMemory>

export function emptyMemory(): SeriesMemory {
  return { version: 1, story: 0, seed: '', used: {}, grams: [], names: [], titles: [], plots: [], open: [] }
}

/** Reads what a former story answered; anything unreadable counts as a new series. */
export function readMemory(value: unknown): SeriesMemory {
  const parsed = SeriesMemory.safeParse(value)
  return parsed.success ? parsed.data : emptyMemory()
}

/** Atoms keep their ids readable; fragments and variants are many, so they are stored by hash. */
export function memoryKey(id: string): string {
  return id.startsWith('atom:') ? id : hash32(id).toString(36)
}

export function lastUsed(memory: SeriesMemory, id: string): number | undefined {
  return memory.used[memoryKey(id)]
}

export function gramSet(grams: Iterable<string>): string {
  const bytes = new Uint8Array(BITS / 8)
  for (const gram of grams) {
    for (const bit of gramBits(gram)) bytes[bit >> 3]! |= 1 << (bit & 7)
  }
  return Buffer.from(bytes).toString('base64')
}

/** A test for "was this 5-gram in that story": right when it says no, wrong in about 4 % when it says yes. */
export function gramTest(stored: string): (gram: string) => boolean {
  const bytes = Buffer.from(stored, 'base64')
  return (gram) => gramBits(gram).every((bit) => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0)
}

function gramBits(gram: string): number[] {
  const h = hash32(gram)
  return [h % BITS, (h >>> 14) % BITS]
}

export interface StoryRecord {
  seed: string
  ids: Iterable<string>
  grams: Iterable<string>
  names: readonly string[]
  title: string
  plot: string
  open: readonly string[]
  closed: readonly string[]
}

/** The memory after a story. */
export function remember(memory: SeriesMemory, story: StoryRecord): SeriesMemory {
  const number = memory.story + 1
  const used: Record<string, number> = { ...memory.used }
  for (const id of story.ids) used[memoryKey(id)] = number
  const newest = Object.entries(used)
    .sort((a, b) => b[1] - a[1])
    .slice(0, KEPT_IDS)
  return {
    version: 1,
    story: number,
    seed: story.seed,
    used: Object.fromEntries(newest),
    grams: [gramSet(story.grams), ...memory.grams].slice(0, KEPT_STORIES),
    names: [...story.names, ...memory.names].slice(0, 120),
    titles: [story.title, ...memory.titles].slice(0, 40),
    plots: [story.plot, ...memory.plots].slice(0, 40),
    open: [
      ...memory.open.filter((o) => !story.closed.includes(o.id) && number - o.story < 7),
      ...story.open.map((id) => ({ id, story: number })),
    ],
  }
}
