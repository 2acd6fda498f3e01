import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createdAt, ownedPolicies, roles, workspaceId } from '../columns.ts'
import { draft, emptySnapshot, snapshotOf } from './draft.ts'
import { newMigration } from './new-migration.ts'

const note = pgTable(
  'note',
  { id: uuid().primaryKey(), workspaceId: workspaceId(), title: text(), createdAt: createdAt() },
  (t) => [
    index('note_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    ...ownedPolicies('note'),
    pgPolicy('note_two', { to: [roles.worker, roles.auth], for: 'select', using: sql`true` }),
  ],
)

test('row security is forced where it is enabled, roles are placeholders, and lists are sorted as they are asked', async () => {
  const up = await draft(emptySnapshot(), snapshotOf({ note }))
  const at = up.indexOf('ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;')
  expect(up[at + 1]).toBe('ALTER TABLE "note" FORCE ROW LEVEL SECURITY;')
  const all = up.join('\n')
  expect(all).toContain('"workspace_id" uuid NOT NULL')
  expect(all).toMatch(/POLICY "note_workspace" .* TO \{app\} USING/)
  expect(all).toMatch(/POLICY "note_two" .* TO \{\w+\}, ?\{\w+\} USING/)
  expect(all).not.toMatch(/ TO "/)
  expect(all).toContain('"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST')
})

test('the way down is the way up with its ends exchanged', async () => {
  const [before, after] = [emptySnapshot(), snapshotOf({ note })]
  expect((await draft(after, before)).at(-1)).toBe('DROP TABLE "note" CASCADE;')
  expect(await draft(after, after)).toEqual([])
})

test('a new migration takes the next number, and the one after it starts from its tables', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-draft-'))
  try {
    const first = await newMigration('init', folder)
    expect(first.map((file) => file.slice(folder.length + 1))).toEqual([
      '0001_init.up.sql',
      '0001_init.down.sql',
    ])
    expect(await readFile(first[0]!, 'utf8')).toContain('CREATE TABLE "run"')
    const second = await newMigration('by_hand', folder)
    expect(second[0]).toContain('0002_by_hand.up.sql')
    expect((await readFile(second[0]!, 'utf8')).trim()).toBe('')
    await expect(newMigration('Bad Name', folder)).rejects.toThrow('small letters')
  } finally {
    await rm(folder, { recursive: true })
  }
})
