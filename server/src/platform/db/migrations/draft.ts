import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as KitApi from 'drizzle-kit/api'
import { StartFault } from '../../start-fault.ts'

type Kit = typeof KitApi
export type Snapshot = ReturnType<Kit['generateDrizzleJson']>

// The only door to the diff library. It helps to write a migration and is absent where one is applied.
const load = (): Kit => createRequire(import.meta.url)('drizzle-kit/api') as Kit

const source = join(import.meta.dirname, '../../..')

/** Every table of the program as the diff library's snapshot. */
export async function snapshotOfTables(): Promise<Snapshot> {
  const files = globSync('{platform,modules}/**/tables.ts', { cwd: source }).sort()
  const modules = await Promise.all(
    files.map(async (file) => [file, await import(pathToFileURL(join(source, file)).href)] as const),
  )
  // Two modules may use one name for different tables, so the keys carry the file.
  const exports = modules.flatMap(([file, found]) =>
    Object.entries(found as object).map(([name, value]) => [`${file}:${name}`, value]),
  )
  return snapshotOf(Object.fromEntries(exports))
}

export const snapshotOf = (tables: Record<string, unknown>): Snapshot =>
  sortIndexesAsQueries(load().generateDrizzleJson(tables, undefined, undefined, 'snake_case'))

export const emptySnapshot = (): Snapshot => snapshotOf({})

/**
 * Statements that lead from one snapshot to the other, with role placeholders and with row security forced
 * wherever it is enabled. Grants and functions are added by hand.
 */
export async function draft(from: Snapshot, to: Snapshot): Promise<string[]> {
  const statements = await load()
    .generateMigration(from, to)
    .catch((cause: unknown) => {
      // It asks whether a column that went and one that came are the same one.
      if (!String(cause).includes('TTY')) throw cause
      throw new StartFault(
        'Something was renamed, or looks like it. Run this on a terminal to answer, and write the way down by hand.',
        { cause },
      )
    })
  return statements.flatMap((statement) => {
    const text = statement.trim()
    const [, table] = /^ALTER TABLE (\S+) ENABLE ROW LEVEL SECURITY;$/.exec(text) ?? []
    if (table) return [text, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`]
    return [/^(CREATE|ALTER) POLICY /.test(text) ? withPlaceholders(text) : text]
  })
}

const withPlaceholders = (policy: string) =>
  policy.replace(/ TO (("?\w+"?)(, ?"?\w+"?)*)(?= USING| WITH CHECK|;|$)/, (_, names: string) => {
    return ` TO ${names.replace(/"?(\w+)"?/g, '{$1}')}`
  })

/**
 * `.desc()` in a query is SQL's `desc`, nulls first; in an index the library writes nulls last, and PostgreSQL then
 * sorts although the column holds no null. Here both mean the same.
 */
function sortIndexesAsQueries(snapshot: Snapshot): Snapshot {
  for (const table of Object.values<Snapshot['tables'][string]>(snapshot.tables)) {
    for (const index of Object.values<(typeof table.indexes)[string]>(table.indexes)) {
      for (const column of index.columns) if (!column.asc) column.nulls = 'first'
    }
  }
  return snapshot
}
