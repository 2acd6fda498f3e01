import { z } from 'zod'
import { AppError } from '../errors.ts'
import { Listed } from './route.ts'

/** `?page=&pageSize=` for numbered pages, `?cursor=&pageSize=` for going on from a place. */
export const ListQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(200).optional(),
})
export type ListQuery = z.output<typeof ListQuery>

/** A place in a list that is newest first: what comes after it is older, or as old with a smaller id. */
export interface Place {
  at: Date
  id: string
}

/** Years as PostgreSQL writes them; the year 0 is JavaScript's alone. */
const PlaceShape = z.tuple([z.iso.datetime().regex(/^[12]/), z.uuid()])

export function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.at.toISOString(), place.id])).toString('base64url')
}

/** Errors: invalid, for a cursor that this server did not make. */
export function decodeCursor(cursor: string): Place {
  try {
    const [at, id] = PlaceShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    throw new AppError('invalid', {
      fields: { cursor: ['This cursor is not one of ours. Start again without it.'] },
    })
  }
}

export type Window =
  | { kind: 'page'; limit: number; offset: number; page: number }
  | { kind: 'cursor'; limit: number; after: Place | null }

/** What to ask the database for. `page` and `cursor` exclude each other; without either it is page 1. */
export function windowOf(query: ListQuery): Window {
  if (query.cursor && query.page) {
    throw new AppError('invalid', {
      fields: { cursor: ['Ask for a page or go on from a cursor, not both.'] },
    })
  }
  if (query.cursor) return { kind: 'cursor', limit: query.pageSize, after: decodeCursor(query.cursor) }
  const page = query.page ?? 1
  return { kind: 'page', limit: query.pageSize, offset: (page - 1) * query.pageSize, page }
}

/**
 * Rows to an answer. Ask the database for one row more than `window.limit`; the extra one tells whether to go on.
 * `total` counts all rows and is known for numbered pages only.
 */
export function listed<Row, Item>(
  window: Window,
  rows: readonly Row[],
  total: number | null,
  placeOf: (row: Row) => Place,
  show: (row: Row) => Item,
): Listed<Item> {
  const shown = rows.slice(0, window.limit)
  const last = shown.at(-1)
  const nextCursor = rows.length > window.limit && last ? encodeCursor(placeOf(last)) : null
  const numbers =
    window.kind === 'page' && total !== null
      ? { page: window.page, pageSize: window.limit, total, pages: Math.ceil(total / window.limit) }
      : { pageSize: window.limit }
  return new Listed(shown.map(show), { ...numbers, nextCursor })
}

export const ListMeta = z
  .object({
    page: z.number().int().optional(),
    pageSize: z.number().int(),
    total: z.number().int().optional(),
    pages: z.number().int().optional(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ListMeta' })
