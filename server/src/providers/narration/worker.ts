import { parentPort, workerData } from 'node:worker_threads'
import { ProviderFailure } from '../failure.ts'
import type { Voice } from '../speech/port.ts'
import { loadEngine } from './flite.ts'
import { narrate } from './narrate.ts'
import type { Narration } from './narrate.ts'

export interface Job {
  text: string
  voice: Voice
  /** One shared number; 1 asks the thread, which is too busy for messages, to give up. */
  stop: Int32Array
}

export type Report =
  | { type: 'progress'; fraction: number }
  | { type: 'done'; narration: Narration }
  | { type: 'stopped' }
  | { type: 'failed'; refused: boolean; code: string; message: string }

class Stopped extends Error {}

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const report = (message: Report, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

const { folder } = workerData as { folder: string }
const engine = loadEngine(folder)

port.on('message', (job: Job) => void work(job))

async function work(job: Job): Promise<void> {
  try {
    const narration = await narrate(job.text, job.voice, {
      engine: await engine,
      folder,
      checkStop: () => {
        if (Atomics.load(job.stop, 0) === 1) throw new Stopped()
      },
      progress: (fraction) => report({ type: 'progress', fraction }),
    })
    report({ type: 'done', narration }, [narration.mp3.buffer as ArrayBuffer])
  } catch (error) {
    if (error instanceof Stopped) report({ type: 'stopped' })
    else report(failure(error))
  }
}

function failure(error: unknown): Report {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof ProviderFailure)
    return { type: 'failed', refused: error.kind === 'refused', code: error.code, message }
  return { type: 'failed', refused: false, code: 'voice_unavailable', message }
}
