import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { attachEmbedded } from './attach-embedded.ts'
import { birthOf, commandLineOf } from './processes.ts'
import { startEmbedded, type EmbeddedServer } from './start-embedded.ts'

const folders: string[] = []
const children: ChildProcess[] = []
const servers: EmbeddedServer[] = []

async function givenFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-embedded-'))
  folders.push(folder)
  return folder
}

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, durable: false })
  servers.push(server)
  return server
}

async function startElsewhere(
  dataDir: string,
  kind = 'test',
): Promise<{ owner: ChildProcess; pid: number; port: number }> {
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'test/owner-process.ts'), dataDir, kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(owner)
  const [line] = await once(owner.stdout!, 'data')
  return { owner, ...(JSON.parse(String(line)) as { pid: number; port: number }) }
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await kill(child, 'SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
})

afterAll(async () => {
  // A test that failed may have left a server behind; taking it over is the way to end it.
  for (const folder of folders) {
    const left = await startEmbedded({ dataDir: folder, durable: false }).catch(() => null)
    await left?.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

test('the first start makes a database whose five roles sign in with passwords of their own', async () => {
  const folder = await givenFolder()
  const { access } = await start(folder)
  for (const kind of ['owner', 'app', 'worker', 'auth', 'operator'] as const) {
    const [row] = await ask(
      access.urls[kind],
      'select current_user as me, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
    )
    expect(row).toEqual({ me: `atelier_${kind}`, rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  }
  expect(await ask(access.urls.app, 'show password_encryption')).toEqual([
    { password_encryption: 'scram-sha-256' },
  ])
  await expect(ask(access.urls.app.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    /authentication failed/,
  )
  const { mode } = await stat(join(folder, 'database.json'))
  expect(mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'pg18'))).mode & 0o777).toBe(0o700)
})

test('a second start finds the data of the first, and stopping leaves no process', async () => {
  const folder = await givenFolder()
  const first = await start(folder)
  await ask(first.access.urls.owner, 'create table kept as select 42 as answer')
  await first.stop()
  expect(birthOf(first.pid)).toBeNull()
  const began = performance.now()
  const second = await start(folder)
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(await ask(second.access.urls.owner, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a server whose owner was killed goes on, and the next start takes it over with its connections', async () => {
  const folder = await givenFolder()
  const { owner, pid, port } = await startElsewhere(folder)
  await kill(owner, 'SIGKILL')
  expect(commandLineOf(pid)).toContain(folder)
  const next = await start(folder)
  expect({ pid: next.pid, port: next.port }).toEqual({ pid, port })
  expect(await ask(next.access.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
  expect(birthOf(pid)).toBeNull()
})

test('a postmaster.pid that names a process of somebody else is stale and harms nobody', async () => {
  const folder = await givenFolder()
  await (await start(folder)).stop()
  const stranger = spawn('sleep', ['60'])
  children.push(stranger)
  await writeFile(
    join(folder, 'pg18', 'postmaster.pid'),
    `${stranger.pid}\n${folder}/pg18\n0\n1\n\n\n\nready\n`,
  )
  const server = await start(folder)
  expect(server.pid).not.toBe(stranger.pid)
  expect(await ask(server.access.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(birthOf(stranger.pid!)).not.toBeNull()
})

test('a kill of server and owner together loses nothing that was committed', async () => {
  const folder = await givenFolder()
  const { owner, pid } = await startElsewhere(folder, 'durable')
  const running = await attachEmbedded(folder)
  await ask(running!.urls.owner, 'create table kept as select 7 as answer')
  process.kill(pid, 'SIGKILL')
  await kill(owner, 'SIGKILL')
  const next = await start(folder)
  expect(next.pid).not.toBe(pid)
  expect(await ask(next.access.urls.owner, 'select answer from kept')).toEqual([{ answer: 7 }])
})

test('a server that dies under its owner is back on its port by itself', async () => {
  const folder = await givenFolder()
  const events: string[] = []
  const server = await startEmbedded({ dataDir: folder, tell: (event) => events.push(event) })
  servers.push(server)
  await ask(server.access.urls.owner, 'create table kept as select 5 as answer')
  const { pid } = server
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(events.at(-1)).toBe('the embedded PostgreSQL is back'), 15_000)
  expect(server.pid).not.toBe(pid)
  expect(await ask(server.access.urls.owner, 'select answer from kept')).toEqual([{ answer: 5 }])
  await server.stop()
  expect(birthOf(server.pid)).toBeNull()
})

test('an ordinary end of the owner ends the server', async () => {
  const folder = await givenFolder()
  const { owner, pid } = await startElsewhere(folder)
  await kill(owner, 'SIGTERM')
  expect(owner.exitCode).toBe(0)
  expect(birthOf(pid)).toBeNull()
  expect(await attachEmbedded(folder)).toBeNull()
})

test('a folder in use is refused by name of the process, and free again after its end', async () => {
  const folder = await givenFolder()
  const { owner } = await startElsewhere(folder)
  await expect(start(folder)).rejects.toThrow(`in use by another running Atelier (process ${owner.pid})`)
  await kill(owner, 'SIGTERM')
  await expect(start(folder)).resolves.toBeDefined()
})

test('a first start that was cut short begins anew', async () => {
  const folder = await givenFolder()
  await mkdir(join(folder, 'pg18.new-1', 'data'), { recursive: true })
  await writeFile(join(folder, 'pg18.new-1', 'password'), 'x')
  const server = await start(folder)
  expect(await ask(server.access.urls.app, 'select 1 as one')).toEqual([{ one: 1 }])
  await expect(stat(join(folder, 'pg18.new-1'))).rejects.toThrow('ENOENT')
})

test('roles that are missing are made again, with the passwords that are on file', async () => {
  const folder = await givenFolder()
  const first = await start(folder)
  await ask(first.superuserUrl, 'drop owned by atelier_operator; drop role atelier_operator')
  await first.stop()
  const second = await start(folder)
  expect(await ask(second.access.urls.operator, 'select current_user as me')).toEqual([
    { me: 'atelier_operator' },
  ])
})

test('lost passwords are told in one sentence instead of beginning a second database', async () => {
  const folder = await givenFolder()
  await (await start(folder)).stop()
  const file = join(folder, 'database.json')
  const kept = await readFile(file, 'utf8')
  await rm(file)
  await expect(start(folder)).rejects.toThrow(/database\.json is missing.*Put it back/)
  await writeFile(file, '{}')
  await expect(start(folder)).rejects.toThrow(/cannot be read as the embedded database's passwords/)
  await writeFile(file, kept)
  await expect(start(folder)).resolves.toBeDefined()
})

test.runIf(process.getuid?.() === 0)(
  'as root, a data folder below a closed home moves its database out of it',
  async () => {
    const closed = await givenFolder()
    await chmod(closed, 0o700)
    const folder = join(closed, 'data')
    const server = await start(folder)
    expect(server.moved).toMatch(/^\/var\/lib\/atelier\/[0-9a-f]{12}\/pg18$/)
    await ask(server.access.urls.owner, 'create table kept as select 1 as one')
    await server.stop()
    const again = await start(folder)
    expect(again.moved).toBe(server.moved)
    expect(await ask(again.access.urls.owner, 'select one from kept')).toEqual([{ one: 1 }])
    await again.stop()
    await rm(join(again.moved!, '..'), { recursive: true })
    await expect(start(folder)).rejects.toThrow(/points to a database folder that is gone/)
  },
)

test('a data folder that cannot be made is one sentence', async () => {
  const folder = await givenFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(start(join(folder, 'file', 'data'))).rejects.toThrow(/cannot be written/)
})
