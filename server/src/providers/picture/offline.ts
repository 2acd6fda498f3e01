import { Worker } from 'node:worker_threads'
import type { CoverPicture, CoverRequest } from '../drawing/cover.ts'
import type { CoverJob, CoverReply } from '../drawing/cover-worker.ts'
import { ProviderFailure } from '../failure.ts'
import type { PictureAnswer, PictureProvider, PictureRequest } from './port.ts'

export interface OfflinePicture extends PictureProvider {
  /** Ends the threads; what is still under way fails as unavailable. */
  close(): Promise<void>
}

interface Job {
  id: number
  request: CoverRequest
  done(picture: CoverPicture): void
  fail(error: unknown): void
}

interface Thread {
  worker: Worker
  job: Job | null
  deadline: NodeJS.Timeout | undefined
}

const [smallest, largest] = [64, 2048]

/**
 * Draws covers as prints in worker threads, without a network. Costs nothing; the same request gives the
 * same bytes. `workers` bounds how many covers are drawn at once (peak about 60 MB each); others queue.
 * An aborted request leaves the queue at once; a cover already being drawn (about .2 s) is finished and dropped.
 * Errors: `picture_refused` for a size outside 64..2048, `picture_unavailable` when a thread died or was closed.
 */
export function createOfflinePicture({
  workers = 1,
  timeoutMs = 60_000,
}: { workers?: number; timeoutMs?: number } = {}): OfflinePicture {
  const threads: Thread[] = []
  const queue: Job[] = []
  let ids = 0
  let closed = false

  const unavailable = (message: string, cause?: unknown) =>
    new ProviderFailure('unavailable', 'picture_unavailable', message, { cause })

  const lose = (thread: Thread, reason: ProviderFailure) => {
    const index = threads.indexOf(thread)
    if (index < 0) return
    threads.splice(index, 1)
    clearTimeout(thread.deadline)
    void thread.worker.terminate()
    thread.job?.fail(reason)
    serve()
  }

  const start = (): Thread => {
    const worker = new Worker(new URL('../drawing/cover-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const thread: Thread = { worker, job: null, deadline: undefined }
    worker.on('message', (reply: CoverReply) => {
      const job = thread.job
      if (!job || job.id !== reply.id) return
      clearTimeout(thread.deadline)
      thread.job = null
      worker.unref()
      if ('picture' in reply) job.done(reply.picture)
      else job.fail(unavailable('The cover could not be drawn', reply.error))
      serve()
    })
    worker.on('error', (error) => lose(thread, unavailable('The drawing thread failed', error)))
    worker.on('exit', () => lose(thread, unavailable('The drawing thread ended')))
    threads.push(thread)
    return thread
  }

  function serve() {
    while (queue.length > 0 && !closed) {
      const thread = threads.find((t) => !t.job) ?? (threads.length < workers ? start() : undefined)
      if (!thread) return
      const job = queue.shift()!
      thread.job = job
      thread.deadline = setTimeout(() => lose(thread, unavailable('The cover took too long')), timeoutMs)
      thread.worker.ref()
      thread.worker.postMessage({ id: job.id, request: job.request } satisfies CoverJob)
    }
  }

  const draw = (request: CoverRequest, signal: AbortSignal) =>
    new Promise<CoverPicture>((resolve, reject) => {
      signal.throwIfAborted()
      if (closed) throw unavailable('The offline picture maker is closed')
      const onAbort = () => {
        const index = queue.indexOf(job)
        if (index >= 0) queue.splice(index, 1)
        reject(signal.reason)
      }
      const settle = () => signal.removeEventListener('abort', onAbort)
      const job: Job = {
        id: (ids += 1),
        request,
        done: (picture) => (settle(), resolve(picture)),
        fail: (error) => (settle(), reject(error)),
      }
      signal.addEventListener('abort', onAbort, { once: true })
      queue.push(job)
      serve()
    })

  return {
    name: 'offline',
    model: 'offline',
    offline: true,
    async draw(
      { genre, premise, size, seed, recent }: PictureRequest,
      signal: AbortSignal,
    ): Promise<PictureAnswer> {
      if (!Number.isInteger(size) || size < smallest || size > largest) {
        throw new ProviderFailure(
          'refused',
          'picture_refused',
          `A cover is ${smallest} to ${largest} pixels wide, not ${size}`,
        )
      }
      const { bytes, alt, trace } = await draw({ genre, premise, size, seed, recent: [...recent] }, signal)
      return { bytes, contentType: 'image/webp', alt, trace, costMicroUsd: 0 }
    },
    async close() {
      closed = true
      const reason = unavailable('The offline picture maker is closed')
      for (const job of queue.splice(0)) job.fail(reason)
      const ending = threads.splice(0)
      await Promise.all(
        ending.map((thread) => {
          clearTimeout(thread.deadline)
          thread.job?.fail(reason)
          return thread.worker.terminate()
        }),
      )
    },
  }
}
