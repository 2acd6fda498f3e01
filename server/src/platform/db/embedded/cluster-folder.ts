import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, realpath, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartFault } from '../../start-fault.ts'
import { canReach, type RunAs } from './run-as.ts'

/** The major version is part of the name: another major can never be started on this folder. */
export const clusterName = 'pg18'

/**
 * Where the cluster lives, with its parent made. As root, a place that PostgreSQL's user cannot reach is left for
 * one below its home, with a link in the data folder so that whoever copies the data folder sees it.
 */
export async function placeCluster(
  dataDir: string,
  runAs: RunAs | null,
): Promise<{ folder: string; moved: string | null }> {
  const wanted = join(dataDir, clusterName)
  if (!runAs) return { folder: wanted, moved: null }
  const link = await lstat(wanted).catch(() => null)
  if (link?.isSymbolicLink()) {
    const folder = await realpath(wanted).catch((cause: unknown) => {
      throw new StartFault(
        `${wanted} points to a database folder that is gone. Put that folder back, or remove the link to begin anew.`,
        { cause },
      )
    })
    return { folder, moved: folder }
  }
  if (!(await canReach(dataDir, runAs)) && (await canReach(dirname(dataDir), runAs))) {
    const { mode } = await stat(dataDir)
    await chmod(dataDir, mode | 0o011)
  }
  if (await canReach(dataDir, runAs)) return { folder: wanted, moved: null }
  if (link)
    throw new StartFault(
      `The user ${runAs.name}, who runs PostgreSQL, cannot reach ${wanted}. Set DATA_DIR to a folder outside closed homes, or start Atelier as an ordinary user.`,
    )
  const home = join(runAs.home, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  await mkdir(home, { recursive: true, mode: 0o755 })
  await chown(home, runAs.uid, runAs.gid)
  return { folder: join(home, clusterName), moved: join(home, clusterName) }
}

export async function linkCluster(dataDir: string, folder: string): Promise<void> {
  const wanted = join(dataDir, clusterName)
  if (folder !== wanted) await symlink(folder, wanted).catch(() => undefined)
}
