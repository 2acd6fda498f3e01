import { parentPort } from 'node:worker_threads'
import { type CoverPicture, type CoverRequest, drawCover } from './cover.ts'

export interface CoverJob {
  id: number
  request: CoverRequest
}

export type CoverReply = { id: number; picture: CoverPicture } | { id: number; error: string }

parentPort?.on('message', ({ id, request }: CoverJob) => {
  drawCover(request).then(
    (picture) => parentPort?.postMessage({ id, picture } satisfies CoverReply),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) } satisfies CoverReply),
  )
})
