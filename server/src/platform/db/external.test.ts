import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateQueue } from '../queue/migrate.ts'
import { testCluster } from '../test/database.ts'
import { startPostmaster, stopPostmaster, type Cluster, type Postmaster } from './embedded/postmaster.ts'
import { findRunAs } from './embedded/run-as.ts'
import { prepareExternal } from './external.ts'
import { assertSafeToServe } from './guard.ts'
import { migrateUp } from './migrations/migrate.ts'
import { openDatabase } from './open-database.ts'
import type { DatabaseAccess } from './role-names.ts'

const sizes = { app: 2, auth: 1, worker: 2 }

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of its own with a plain role that owns it; as the operator of an outside server would make it. */
async function givenDatabase(
  adminUrl: string,
  attributes = 'createrole',
): Promise<{ url: string; name: string; login: string }> {
  const name = `studio_${randomBytes(4).toString('hex')}`
  const login = `${name}_login`
  await run(
    adminUrl,
    `create role ${login} login nosuperuser ${attributes} password 'open sesame'`,
    `create database ${name} owner ${login}`,
  )
  const url = new URL(adminUrl)
  Object.assign(url, { username: login, password: 'open%20sesame', pathname: `/${name}` })
  return { url: url.href, name, login }
}

async function expectServing(access: DatabaseAccess): Promise<void> {
  await migrateUp(access)
  await migrateQueue(access.urls.owner, access.roles)
  const database = openDatabase(access, sizes)
  try {
    await assertSafeToServe(database)
    const workspace = randomUUID()
    const client = await database.worker.connect()
    await client.query(
      `begin; set local role ${access.roles.app}; set local app.workspace_id = '${workspace}'`,
    )
    await client.query(
      "insert into event (workspace_id, position, type, data, created_at) values ($1, 1, 'x', '{}', now())",
      [workspace],
    )
    await client.query('commit')
    client.release()
    expect((await database.app.query('select 1 from event')).rowCount).toBe(0)
    await database.app.query('reset role')
    expect((await database.app.query('select current_user as me')).rows).toEqual([{ me: access.roles.app }])
  } finally {
    await database.close()
  }
}

function describeServer(adminUrl: () => string): void {
  test('DATABASE_URL alone is enough: roles are made, migrated, and served with', async () => {
    const { url, name } = await givenDatabase(adminUrl())
    const access = await prepareExternal(url)
    expect(access.roles.app).toBe(`${name}_app`)
    await expectServing(access)
    await expectServing(await prepareExternal(url))
  })

  test('processes that start at once make the roles once', async () => {
    const { url } = await givenDatabase(adminUrl())
    const all = await Promise.all([prepareExternal(url), prepareExternal(url), prepareExternal(url)])
    await migrateUp(all[0])
  })

  test('roles that were made by an administrator are used as they are', async () => {
    const { url, name, login } = await givenDatabase(adminUrl(), 'nocreaterole')
    const roles = ['owner', 'app', 'worker', 'auth', 'operator'].map((kind) => `ready_${name}_${kind}`)
    await expect(prepareExternal(url, `ready_${name}`)).rejects.toThrow(
      /lacks the role ready_\w+_owner and \w+ may not create it/,
    )
    const statements = roles.map((role) => `create role ${role} nologin noinherit; grant ${role} to ${login}`)
    const admin = new URL(adminUrl())
    admin.pathname = `/${name}`
    await run(
      admin.href,
      ...statements,
      `grant ready_${name}_app to ready_${name}_worker`,
      `grant create on database ${name} to ready_${name}_owner; grant create on schema public to ready_${name}_owner`,
    )
    await expectServing(await prepareExternal(url, `ready_${name}`))
  })

  test('a superuser, or a role that bypasses row security, is refused with the words to make a plain one', async () => {
    await expect(prepareExternal(adminUrl())).rejects.toThrow(
      /row security does not bind.*CREATE ROLE atelier LOGIN CREATEROLE/,
    )
    const { url } = await givenDatabase(adminUrl(), 'createrole bypassrls')
    await expect(prepareExternal(url)).rejects.toThrow('row security does not bind')
  })

  test('a role that does not own the database is told who must grant it', async () => {
    const mine = await givenDatabase(adminUrl())
    const theirs = await givenDatabase(adminUrl())
    const url = new URL(mine.url)
    url.pathname = `/${theirs.name}`
    await expect(prepareExternal(url.href)).rejects.toThrow(`does not own the database ${theirs.name}`)
  })
}

describe('the PostgreSQL that comes along, used as an outside one', async () => {
  const { superuserUrl } = await testCluster()
  describeServer(() => superuserUrl)

  test('a server that does not answer is told in one sentence', async () => {
    await expect(prepareExternal('postgres://a:b@127.0.0.1:1/x')).rejects.toThrow(
      /DATABASE_URL does not answer: .*ECONNREFUSED/,
    )
  })
})

const debian15 = '/usr/lib/postgresql/15'

describe.runIf(existsSync(join(debian15, 'bin/initdb')))('PostgreSQL 15', () => {
  let cluster: Cluster
  let server: Postmaster
  let home: string

  beforeAll(async () => {
    const runAs = await findRunAs()
    home = await mkdtemp(join(tmpdir(), 'atelier-pg15-'))
    const passwordFile = join(home, 'password')
    await writeFile(passwordFile, 'admin')
    if (runAs) for (const path of [home, passwordFile]) await chown(path, runAs.uid, runAs.gid)
    cluster = {
      binaries: debian15,
      folder: join(home, 'data'),
      logFile: join(home, 'log'),
      runAs,
      durable: false,
    }
    const args = [
      '-D',
      cluster.folder,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
      '-E',
      'UTF8',
      '--locale=C',
    ]
    const made = spawnSync(join(debian15, 'bin/initdb'), args, {
      uid: runAs?.uid,
      gid: runAs?.gid,
      cwd: home,
    })
    if (made.status !== 0) throw new Error(String(made.stderr))
    server = await startPostmaster(cluster)
  })

  afterAll(async () => {
    await stopPostmaster(cluster, server.pid)
    await rm(home, { recursive: true })
  })

  describeServer(() => `postgres://postgres:admin@127.0.0.1:${server.port}/postgres`)
})
