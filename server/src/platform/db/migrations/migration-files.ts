import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFault } from '../../start-fault.ts'
import { quoted, roleKinds, type RoleNames } from '../role-names.ts'

export const migrationFolder = join(import.meta.dirname, '../../../../migrations')

export interface Migration {
  readonly number: number
  readonly name: string
  readonly up: string
  readonly down: string
  /** SHA-256 of the up file, hex; line ends do not count. */
  readonly checksum: string
}

/** All migrations in order. Errors: `StartFault` where numbers repeat, leave a gap, or a half is missing. */
export async function readMigrations(folder = migrationFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.up.sql')).sort()
  return Promise.all(names.map((name, index) => readMigration(folder, name, index + 1)))
}

async function readMigration(folder: string, file: string, expected: number): Promise<Migration> {
  const [, digits, name] = /^(\d{4})_([a-z0-9_]+)\.up\.sql$/.exec(file) ?? []
  if (!digits || !name) throw new StartFault(`The migration ${file} is not named NNNN_name.up.sql.`)
  if (Number(digits) !== expected)
    throw new StartFault(`The migration ${file} should have the number ${expected}; numbers count up from 1.`)
  const read = async (path: string) => (await readFile(join(folder, path), 'utf8')).replaceAll('\r\n', '\n')
  const up = await read(file)
  const down = await read(file.replace('.up.', '.down.')).catch((cause: unknown) => {
    throw new StartFault(`The migration ${file} has no way down beside it.`, { cause })
  })
  return { number: expected, name, up, down, checksum: createHash('sha256').update(up).digest('hex') }
}

/** Puts the real names of the roles where the SQL says `{app}`, `{owner}` and so on. */
export function withRoles(sql: string, roles: RoleNames): string {
  return roleKinds.reduce((text, kind) => text.replaceAll(`{${kind}}`, quoted(roles[kind])), sql)
}
