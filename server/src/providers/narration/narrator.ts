import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ProviderFailure } from '../failure.ts'
import type { Voice } from '../speech/port.ts'
import type { Narration } from './narrate.ts'
import type { Job, Report } from './worker.ts'

interface Narrator {
  narrate(
    text: string,
    voice: Voice,
    signal: AbortSignal,
    progress: (fraction: number) => void,
  ): Promise<Narration>
  close(): Promise<void>
}

const prefix = 'atelier-voice-'

/** A killed process leaves its folder behind; folders are named after their process. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is there, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One worker thread that reads one text at a time, started when needed and let go after `idleMs` without work. */
export function createNarrator(idleMs: number): Narrator {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  function start(): Worker {
    removeLeftovers()
    const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { folder },
      // The engine's host interface warns that it is experimental; nobody reading the log can act on that.
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    started.on('exit', () => {
      if (worker === started) worker = null
      // Here and not in the thread, which has no chance to tidy up when it is terminated.
      rmSync(folder, { recursive: true, force: true })
    })
    started.on('error', () => {})
    return started
  }

  async function letGo(): Promise<void> {
    clearTimeout(idle)
    const leaving = worker
    worker = null
    await leaving?.terminate()
  }

  async function work(text: string, voice: Voice, signal: AbortSignal, progress: (fraction: number) => void) {
    signal.throwIfAborted()
    if (closed)
      throw new ProviderFailure('unavailable', 'voice_unavailable', 'The offline voice has been closed.')
    clearTimeout(idle)
    worker ??= start()
    worker.ref()
    try {
      return await runJob(worker, text, voice, signal, progress)
    } finally {
      worker?.unref()
      idle = setTimeout(() => void letGo(), idleMs).unref()
    }
  }

  return {
    narrate(text, voice, signal, progress) {
      const turn = last.then(() => work(text, voice, signal, progress))
      last = turn.catch(() => {})
      return untilAborted(turn, signal)
    },
    async close() {
      closed = true
      await letGo()
    },
  }
}

/** A caller who gives up while others are before it need not wait for its turn. */
function untilAborted<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function runJob(
  worker: Worker,
  text: string,
  voice: Voice,
  signal: AbortSignal,
  progress: (fraction: number) => void,
) {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const { promise, resolve, reject } = Promise.withResolvers<Narration>()
  const abort = (): void => void Atomics.store(stop, 0, 1)
  const gone = (): void =>
    reject(new ProviderFailure('unavailable', 'voice_unavailable', 'The offline voice stopped unexpectedly.'))
  const hear = (report: Report): void => {
    if (report.type === 'progress') progress(report.fraction)
    else if (report.type === 'done') resolve(report.narration)
    else if (report.type === 'stopped') reject(signal.reason)
    else reject(new ProviderFailure(report.refused ? 'refused' : 'unavailable', report.code, report.message))
  }
  signal.addEventListener('abort', abort, { once: true })
  worker.on('message', hear)
  worker.on('exit', gone)
  const job: Job = { text, voice, stop }
  worker.postMessage(job)
  return promise.finally(() => {
    signal.removeEventListener('abort', abort)
    worker.off('message', hear)
    worker.off('exit', gone)
  })
}
