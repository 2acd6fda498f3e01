import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open-database.ts'
import type { DatabaseAccess, RoleKind, RoleNames } from '../db/role-names.ts'

export interface TestCluster {
  /** Of the migrated template; its roles serve every clone. */
  access: DatabaseAccess
  superuserUrl: string
}

export interface TestDatabase {
  readonly db: Database
  readonly name: string
  readonly ownerUrl: string
  readonly access: DatabaseAccess
  readonly roles: RoleNames
  /** Rows as the owner, whom `owner_all` lets see every workspace: for arranging and for looking. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  /** Already called after the last test of the file. */
  drop(): Promise<void>
}

/** A migrated database of one's own. Call it at the top level of a test file: `const { db } = await testDatabase()`. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await testCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(cluster, `create database ${name} template atelier owner ${cluster.access.roles.owner}`)
  const urls = Object.fromEntries(
    Object.entries(cluster.access.urls).map(([kind, url]) => [kind, withDatabase(url, name)]),
  ) as Record<RoleKind, string>
  const access = { urls, roles: cluster.access.roles }
  const db = openDatabase(access, { app: 8, auth: 4, worker: 4 })
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 }).on('error', () => undefined)
  let dropping: Promise<void> | undefined
  const drop = () =>
    (dropping ??= (async () => {
      await Promise.all([db.close(), owner.end()])
      await asSuperuser(cluster, `drop database if exists ${name} with (force)`)
    })())
  afterAll(drop)
  return {
    db,
    name,
    access,
    ownerUrl: urls.owner,
    roles: access.roles,
    asOwner: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    drop,
  }
}

/** The server that all test files share, for tests about roles and databases themselves. */
export async function testCluster(): Promise<TestCluster> {
  const socket = connect(inject('testClusterPort'), '127.0.0.1')
  const answer = JSON.parse(await text(socket)) as TestCluster | { failed: string }
  if ('failed' in answer) throw new Error(`the test database did not start: ${answer.failed}`)
  return answer
}

export async function asSuperuser(cluster: TestCluster, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
