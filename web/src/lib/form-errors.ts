import { useEffect, useState } from 'react'
import { draftPrefix } from './device-store.ts'
import { ApiError, OfflineError, type Fields } from '../api/client.ts'

/**
 * The errors of one form: what belongs to a field stands beside it, the rest in one line above the button.
 * `known` are the fields that the form shows; a complaint about anything else becomes part of the line.
 */
export function splitErrors(
  error: unknown,
  known: readonly string[],
): { fields: Fields; line: string | null } {
  if (!(error instanceof ApiError)) {
    return { fields: {}, line: error instanceof OfflineError || error === null ? null : String(error) }
  }
  const fields: Fields = {}
  const rest: string[] = []
  for (const [path, given] of Object.entries(error.fields)) {
    // Some refusals name their code at the field and say it in words once.
    const texts = given.map((text) => (/^[a-z][a-z0-9_]*$/.test(text) ? error.message : text))
    const name = known.find((one) => path === one || path.startsWith(`${one}.`) || path.endsWith(`.${one}`))
    if (name === undefined) rest.push(...texts)
    else fields[name] = [...(fields[name] ?? []), ...texts]
  }
  if (Object.keys(fields).length === 0)
    return { fields, line: rest.length > 0 ? rest.join(' ') : error.message }
  return { fields, line: rest.length > 0 ? rest.join(' ') : null }
}

/** A value that is kept for this visit, so that a reload or a failed request loses nothing typed. */
export function useDraft<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const key = draftPrefix + name
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = sessionStorage.getItem(key)
      return kept === null ? initial : (JSON.parse(kept) as T)
    } catch {
      return initial
    }
  })
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value))
    } catch {
      // Without storage the draft lives as long as the page.
    }
  }, [key, value])
  return [value, setValue, () => sessionStorage.removeItem(key)]
}
