import { once } from 'node:events'
import type { Readable } from 'node:stream'
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
 * Errors: not_found when the file is gone, range_not_satisfiable, faults of the storage as they come. No refusal is cached.
 */
export async function serveFile(ctx: Ctx, reply: FastifyReply, file: ServedFile): Promise<FastifyReply> {
  const found = await ctx.providers.storage.stat(file.storageKey)
  if (!found) throw new AppError('not_found')
  const { headers } = reply.request
  const etag = `"${file.etag}"`
  const serve = (status: number, length: Record<string, string | number> = {}) =>
    reply.code(status).headers({
      etag,
      'accept-ranges': 'bytes',
      'cache-control': `private, max-age=${file.maxAgeSeconds}, immutable`,
      'content-disposition': file.saveAs ? `attachment; filename="${file.saveAs}"` : 'inline',
      ...length,
    })
  if (isNamed(etag, headers['if-none-match'])) return serve(304).send()
  const sameFile = headers['if-range'] === undefined || headers['if-range'] === etag
  const range = parseRange(sameFile ? headers.range : undefined, found.bytes)
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${found.bytes}`)
    throw new AppError('range_not_satisfiable')
  }
  const body = await ctx.providers.storage.get(file.storageKey, range === 'whole' ? undefined : range)
  if (!body) throw new AppError('not_found')
  await opened(body)
  reply.type(file.contentType)
  if (range === 'whole') return serve(200, { 'content-length': found.bytes }).send(body)
  const { start, end } = range
  return serve(206, {
    'content-range': `bytes ${start}-${end}/${found.bytes}`,
    'content-length': end - start + 1,
  }).send(body)
}

/** Is the file among those that the other side has? Weak names count as well. Source: RFC 9110, section 13.1.2. */
function isNamed(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** A file that cannot be opened is refused before an answer has begun, while its status can still say so. */
async function opened(body: Readable): Promise<void> {
  if (!body.readable || body.readableLength > 0) return
  await once(body, 'readable')
}
