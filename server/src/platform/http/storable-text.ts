import { AppError } from '../errors.ts'

/** NUL, and halves of surrogate pairs: no UTF-8, hence nothing that PostgreSQL can hold. */
const unstorable = (text: string) => text.includes('\0') || !text.isWellFormed()

/**
 * Refuses a request with text that no table can hold, wherever in it the text stands.
 * Errors: invalid, with the path of the first such text.
 */
export function requireStorable(parts: readonly unknown[]): void {
  for (const part of parts) {
    const path = findUnstorable(part)
    if (path) throw new AppError('invalid', { fields: { [path.join('.') || 'body']: [sentence] } })
  }
}

const sentence = 'This text holds a character that cannot be stored.'

interface Place {
  value: unknown
  key: string
  parent: Place | null
}

/** Walks with a list of its own, because a body may be nested deeper than the stack. */
function findUnstorable(root: unknown): string[] | null {
  const open: Place[] = [{ value: root, key: '', parent: null }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place
    if (typeof value === 'string' && unstorable(value)) return pathTo(place)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (unstorable(key)) return pathTo(place)
      if (typeof inner === 'string' || typeof inner === 'object')
        open.push({ value: inner, key, parent: place })
    }
  }
  return null
}

function pathTo(place: Place): string[] {
  const path: string[] = []
  for (let at: Place | null = place; at?.parent; at = at.parent) path.unshift(at.key)
  return path
}
