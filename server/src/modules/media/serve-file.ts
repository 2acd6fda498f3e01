import type { FastifyReply } from 'fastify'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { parseRange } from './rules/range.ts'

export interface ServedFile {
  storageKey: string
  contentType: string
  etag: string
  /** Name offered when the file is saved; without one it is shown in place. */
  saveAs?: string
  maxAgeSeconds: number
}

/**
 * Stream a stored file with ETag and Range.
 * Errors: not_found when the file is gone, range_not_satisfiable.
 */
export async function serveFile(ctx: Ctx, reply: FastifyReply, file: ServedFile): Promise<FastifyReply> {
  const found = await ctx.providers.storage.stat(file.storageKey)
  if (!found) throw new AppError('not_found')
  const etag = `"${file.etag}"`
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${file.maxAgeSeconds}, immutable`,
    'content-disposition': file.saveAs ? `attachment; filename="${file.saveAs}"` : 'inline',
  })
  if (reply.request.headers['if-none-match'] === etag) return reply.code(304).send()
  const ifRange = reply.request.headers['if-range']
  const header = ifRange === undefined || ifRange === etag ? reply.request.headers.range : undefined
  const range = parseRange(header, found.bytes)
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${found.bytes}`)
    throw new AppError('range_not_satisfiable')
  }
  const body = await ctx.providers.storage.get(file.storageKey, range === 'whole' ? undefined : range)
  if (!body) throw new AppError('not_found')
  reply.type(file.contentType)
  if (range === 'whole') return reply.header('content-length', found.bytes).send(body)
  return reply
    .code(206)
    .headers({
      'content-range': `bytes ${range.start}-${range.end}/${found.bytes}`,
      'content-length': range.end - range.start + 1,
    })
    .send(body)
}
