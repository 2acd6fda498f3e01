import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { SentenceTiming, Voice } from '../speech/port.ts'
import { createFinish } from './finish.ts'
import { sampleRate } from './flite.ts'
import type { Engine } from './flite.ts'
import { createLimiter } from './limiter.ts'
import { createLoudnessMeter } from './loudness.ts'
import { normalise } from './normalise.ts'
import { cutSegments } from './segments.ts'
import { shapeUtterance } from './shape.ts'
import { speakProved } from './speak-proved.ts'
import { casts } from './voices.ts'

export interface RenderOptions {
  engine: Engine
  /** Scratch space of this narration alone: the whole sound lies there, not in memory. */
  folder: string
  /** Asked between stretches and blocks; throws to give up. */
  checkStop: () => void
  progress: (fraction: number) => void
}

interface Rendered {
  seconds: number
  timings: SentenceTiming[]
}

const targetLufs = -18
/** Peaks in the samples; room below -1 dBFS for what lies between them and for the coder. */
const ceiling = 0.8
const leadSeconds = 0.25
const tailSeconds = 0.6
const blockSamples = 65_536
/** Share of the work that is speaking; the rest is levelling and coding. */
const speakingShare = 0.85

/**
 * Read a text aloud: cut, speak, prove, shape, lay in a row, level to -18 LUFS. `use` gets the finished sound, mono at
 * `sampleRate`, in blocks that it may keep.
 * Errors: voice_text_unreadable when a stretch could not be proved to have been read as written.
 */
export async function renderNarration(
  text: string,
  voice: Voice,
  options: RenderOptions,
  use: (block: Float32Array) => void,
): Promise<Rendered> {
  const spool = join(options.folder, 'narration.f32')
  const file = openSync(spool, 'w+')
  try {
    const laid = await layOut(text, voice, file, options)
    const gain = chooseGain(file, laid.samples, laid.lufs, options)
    throughLimiter(file, laid.samples, gain, options.checkStop, (block, done) => {
      use(block)
      options.progress(speakingShare + 0.05 + 0.1 * done)
    })
    return { seconds: laid.samples / sampleRate, timings: laid.timings }
  } finally {
    closeSync(file)
    rmSync(spool, { force: true })
  }
}

async function layOut(text: string, voice: Voice, file: number, options: RenderOptions) {
  const cast = casts[voice]
  const finish = createFinish(sampleRate, cast.narration.engineVoice)
  const meter = createLoudnessMeter(sampleRate)
  const timings: SentenceTiming[] = []
  let samples = 0
  const lay = (block: Float32Array): void => {
    finish(block)
    meter.add(block)
    writeSync(file, new Uint8Array(block.buffer, block.byteOffset, block.byteLength))
    samples += block.length
  }
  const pause = (seconds: number): void => lay(new Float32Array(Math.round(seconds * sampleRate)))

  pause(leadSeconds)
  for (const segment of cutSegments(text)) {
    options.checkStop()
    const words = normalise(text.slice(segment.from, segment.to))
    if (words === '') continue
    const speaker = segment.quoted ? cast.quotation : cast.narration
    const utterance = shapeUtterance(await speakProved(words, speaker, options.engine), speaker.size)
    const start = samples / sampleRate
    lay(utterance)
    timings.push({ from: segment.from, to: segment.to, start, end: samples / sampleRate })
    pause(segment.pauseSeconds)
    options.progress((speakingShare * segment.to) / text.length)
  }
  pause(tailSeconds)
  return { samples, timings, lufs: meter.lufs() }
}

/** The limiter takes loudness away, so the gain is corrected by what two trial passes measure. */
function chooseGain(file: number, samples: number, lufs: number, options: RenderOptions): number {
  let decibels = targetLufs - lufs
  if (!Number.isFinite(decibels)) return 1
  for (let trial = 0; trial < 2; trial++) {
    const meter = createLoudnessMeter(sampleRate)
    throughLimiter(file, samples, 10 ** (decibels / 20), options.checkStop, (block) => meter.add(block))
    decibels += targetLufs - meter.lufs()
  }
  options.progress(speakingShare + 0.05)
  return 10 ** (decibels / 20)
}

/** Play the spooled sound through the limiter, as many samples out as in; `done` is the fraction played. */
function throughLimiter(
  file: number,
  samples: number,
  gain: number,
  checkStop: () => void,
  use: (block: Float32Array, done: number) => void,
): void {
  const limiter = createLimiter(sampleRate, gain, ceiling)
  const total = samples + limiter.delay
  for (let at = 0; at < total; at += blockSamples) {
    checkStop()
    const block = new Float32Array(Math.min(blockSamples, total - at))
    readSync(file, new Uint8Array(block.buffer), 0, block.byteLength, at * 4)
    limiter.process(block)
    use(at === 0 ? block.subarray(limiter.delay) : block, (at + block.length) / total)
  }
}
