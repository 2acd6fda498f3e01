import { spawn } from 'node:child_process'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StartFault } from '../../start-fault.ts'
import { program } from './binaries.ts'
import { identity, type Cluster } from './postmaster.ts'

/**
 * Makes a new cluster where none is. It grows beside its place and is renamed into it when complete,
 * so that a start that was cut short leaves nothing half-made.
 */
export async function initCluster(cluster: Cluster, superuserPassword: string): Promise<void> {
  const parent = dirname(cluster.folder)
  const leftover = `${basename(cluster.folder)}.new-`
  for (const name of await readdir(parent)) {
    if (name.startsWith(leftover)) await rm(join(parent, name), { recursive: true, force: true })
  }
  const fresh = `${cluster.folder}.new-${process.pid}`
  await mkdir(fresh, { mode: 0o700 })
  const passwordFile = join(fresh, 'password')
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  if (cluster.runAs)
    for (const path of [fresh, passwordFile]) await chown(path, cluster.runAs.uid, cluster.runAs.gid)
  await initdb(cluster, join(fresh, 'data'), passwordFile)
  await rename(join(fresh, 'data'), cluster.folder)
  await rm(fresh, { recursive: true })
}

async function initdb(cluster: Cluster, folder: string, passwordFile: string): Promise<void> {
  const args = [
    '-D',
    folder,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // Sorts by code point on every machine, whatever its libraries, so indexes survive a move.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(cluster.durable ? [] : ['--no-sync']),
  ]
  const child = spawn(join(cluster.binaries, 'bin', program('initdb')), args, {
    ...identity(cluster.runAs),
    cwd: tmpdir(),
  })
  let said = ''
  child.stdout.resume()
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((done) =>
    child.once('close', done).once('error', () => done(null)),
  )
  if (code !== 0)
    throw new StartFault(
      `The embedded database could not be made in ${cluster.folder}: ${said.trim().split('\n').at(-1) ?? 'initdb did not run'}`,
    )
}
