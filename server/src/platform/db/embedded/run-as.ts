import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StartFault } from '../../start-fault.ts'

/** The unprivileged user that PostgreSQL runs as when we are root, which it refuses to be. */
export interface RunAs {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** Where things go that this user must reach and otherwise could not. */
  readonly home: string
}

/** Null when we are an ordinary user and PostgreSQL may simply be us. */
export async function findRunAs(): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((fields) => fields[0] === name) ?? []
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid), home: '/var/lib/atelier' }
  }
  throw new StartFault(
    'PostgreSQL refuses to run as root and there is no user postgres or nobody to run it as. Start Atelier as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether that user may pass through every folder down to and including this one. */
export async function canReach(folder: string, runAs: RunAs): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at)
    const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (dirname(at) === at) return true
  }
}
