import { errorTable, type ErrorCode } from './error-table.ts'

export type { ErrorCode } from './error-table.ts'

/** A refusal a person can act on. The code decides the status and the words; `details` fill the words' slots. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, string | number>
  /** Field path to codes or sentences, for a form. */
  readonly fields: Record<string, string[]> | null
  readonly retryAfterSeconds: number | null

  constructor(
    code: ErrorCode,
    options: {
      details?: Record<string, string | number>
      fields?: Record<string, string[]>
      retryAfterSeconds?: number
      cause?: unknown
    } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
    this.fields = options.fields ?? null
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }

  get status(): number {
    return errorTable[this.code].status
  }
}
