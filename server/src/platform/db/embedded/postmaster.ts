import { spawn } from 'node:child_process'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFault } from '../../start-fault.ts'
import { program } from './binaries.ts'
import { commandLineOf } from './processes.ts'
import type { RunAs } from './run-as.ts'

export interface Cluster {
  readonly binaries: string
  /** The PostgreSQL data folder, as a real path. */
  readonly folder: string
  readonly logFile: string
  readonly runAs: RunAs | null
  /** False only in tests: no fsync, so a power cut may lose everything. */
  readonly durable: boolean
}

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

const readyWithinMs = 60_000

/**
 * A running server on this folder: the one that an earlier, killed owner left behind, or a new one.
 * It is a process group of its own, so that Ctrl-C reaches us and not it. `port` where only that one will do.
 */
export async function startPostmaster(cluster: Cluster, port?: number): Promise<Postmaster> {
  const orphan = await findOrphan(cluster)
  if (orphan) return orphan
  await rm(join(cluster.folder, 'postmaster.pid'), { force: true })
  await shortenLog(cluster.logFile)
  for (let tries = 1; ; tries += 1) {
    const started = await spawnPostmaster(cluster, port ?? (await freePort()))
    if (started) return started
    // The port was taken in between, or children of a killed server still hold its memory and are about to go.
    await delay(tries * 100)
    if (tries === 5)
      throw new StartFault(
        `The embedded PostgreSQL did not start; ${cluster.logFile} says why. ${await lastWords(cluster.logFile)}`,
      )
  }
}

async function spawnPostmaster(cluster: Cluster, port: number): Promise<Postmaster | null> {
  const log = await open(cluster.logFile, 'a', 0o600)
  const child = spawn(
    join(cluster.binaries, 'bin', program('postgres')),
    ['-D', cluster.folder, '-p', String(port), ...settings(cluster)],
    {
      ...identity(cluster.runAs),
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  )
  await log.close()
  let ended = false
  child.once('exit', () => (ended = true)).once('error', () => (ended = true))
  child.unref()
  for (
    const until = performance.now() + readyWithinMs;
    !ended && performance.now() < until;
    await delay(10)
  ) {
    const seen = await readPidFile(cluster)
    if (seen?.pid === child.pid && seen?.ready) return { pid: seen.pid, port }
  }
  if (!ended) child.kill('SIGQUIT')
  return null
}

/** Ends the server; open transactions are rolled back. Returns when it is gone. */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  const args = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '20']
  const child = spawn(join(cluster.binaries, 'bin', program('pg_ctl')), args, {
    ...identity(cluster.runAs),
    cwd: cluster.folder,
    stdio: 'ignore',
    detached: true,
  })
  const code = await new Promise<number | null>((done) =>
    child.once('exit', done).once('error', () => done(null)),
  )
  if (code !== 0 && isOurs(cluster, pid)) process.kill(pid, 'SIGQUIT')
}

/** The server of an owner that was killed, once it is ready; null when there is none or it ended meanwhile. */
async function findOrphan(cluster: Cluster): Promise<Postmaster | null> {
  for (const until = performance.now() + readyWithinMs; performance.now() < until; await delay(25)) {
    const seen = await readPidFile(cluster)
    if (!seen || !isOurs(cluster, seen.pid)) return null
    if (seen.ready) return { pid: seen.pid, port: seen.port }
  }
  throw new StartFault(
    `The embedded PostgreSQL in ${cluster.folder} is neither ready nor gone; ${cluster.logFile} says why.`,
  )
}

function isOurs(cluster: Cluster, pid: number): boolean {
  return commandLineOf(pid)?.includes(cluster.folder) ?? false
}

async function readPidFile(cluster: Cluster): Promise<(Postmaster & { ready: boolean }) | null> {
  const lines = (await readFile(join(cluster.folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
    : null
}

export function identity(runAs: RunAs | null) {
  // Our own environment stays out: PGDATA, PGPORT, LC_ALL and the like would change what is started.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  return runAs ? { env, uid: runAs.uid, gid: runAs.gid } : { env }
}

function settings(cluster: Cluster): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their details may hold what people wrote; the program logs its own failures.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(cluster.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** It grows by a few lines a start; one older file is kept. */
async function shortenLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  )
  if (size > 1_000_000) await rename(logFile, `${logFile}.1`)
}

async function lastWords(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-2).join(' ')
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      )
    })
  })
}
