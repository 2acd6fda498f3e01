/**
 * JSON text that PostgreSQL's jsonb takes: it refuses NUL and lone surrogates, and a vendor's paid answer
 * must not be lost over one such character.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  )
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
