/**
 * What an outside maker or carrier answers when it fails.
 * `refused`: policy or bad input, never repeated. `unavailable`: repeat later. `unknown`: it may have
 * happened; look it up or ask a person before repeating.
 */
export class ProviderFailure extends Error {
  readonly kind: 'refused' | 'unavailable' | 'unknown'
  /** One of the codes of the error table, e.g. `text_unavailable`, `voice_refused`. */
  readonly code: string
  readonly retryAfterMs: number | null

  constructor(
    kind: ProviderFailure['kind'],
    code: string,
    message: string,
    options: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'ProviderFailure'
    this.kind = kind
    this.code = code
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
