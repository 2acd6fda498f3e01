import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { ProviderFailure } from '../../providers/failure.ts'
import { errorWords, isErrorCode, type ErrorCode, type Language } from '../error-table.ts'
import { AppError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import { isDatabaseAway } from '../db/faults.ts'
import { isDiskFault } from '../disk-faults.ts'
import { languageOf } from './language.ts'
import { limitHeaders, OverLimit } from './limits.ts'

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'bad_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'body_too_large',
  414: 'bad_request',
  415: 'unsupported_media_type',
  416: 'range_not_satisfiable',
  429: 'too_many_requests',
  431: 'bad_request',
}

/** Answers every thrown error in the envelope; what is not one of ours shows nothing of itself. */
export function makeErrorHandler(metrics: Metrics) {
  return function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    const known = translate(error)
    metrics.errors.inc({ code: known.code })
    if (known.status >= 500) request.log.error({ err: error, code: known.code }, 'request failed')
    if (known instanceof OverLimit) reply.headers(limitHeaders(known.allowance))
    if (known.retryAfterSeconds) reply.header('retry-after', String(known.retryAfterSeconds))
    return reply
      .code(known.status)
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(failureBody(known, request))
  }
}

export function failureBody(error: AppError, request: FastifyRequest) {
  const language = languageOf(request.headers['accept-language'])
  const details = Object.keys(error.details).length > 0 ? { details: error.details } : {}
  const fields = error.fields ? { fields: inWords(error.fields, language) } : {}
  const message = errorWords(error.code, language, error.details)
  return {
    success: false as const,
    error: { code: error.code, message, ...fields, ...details, requestId: request.id },
  }
}

/** A field that names a code is told in the code's words. */
function inWords(fields: Record<string, string[]>, language: Language): Record<string, string[]> {
  const tell = (text: string) => (isErrorCode(text) ? errorWords(text, language) : text)
  return Object.fromEntries(Object.entries(fields).map(([path, texts]) => [path, texts.map(tell)]))
}

function translate(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof ProviderFailure && isErrorCode(error.code))
    return new AppError(error.code, { cause: error })
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error)
  if (isResponseSerializationError(error)) return new AppError('internal', { cause: error })
  if (isDatabaseAway(error))
    return new AppError('database_unavailable', { retryAfterSeconds: 2, cause: error })
  if (isDiskFault(error)) return new AppError('storage_unavailable', { cause: error })
  const { statusCode } = (error ?? {}) as Partial<FastifyError>
  const mapped = statusCode ? byStatus[statusCode] : undefined
  return new AppError(mapped ?? (statusCode && statusCode < 500 ? 'bad_request' : 'internal'), {
    cause: error,
  })
}

function invalid(error: { validation: readonly { instancePath: string; message?: string }[] }): AppError {
  const fields: Record<string, string[]> = {}
  for (const issue of error.validation) {
    const path = issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body'
    ;(fields[path] ??= []).push(issue.message ?? 'is not right')
  }
  return new AppError('invalid', { fields, cause: error })
}
