import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { StartFault } from '../../start-fault.ts'
import { roleKinds, type RoleKind } from '../role-names.ts'

const secret = z.string().min(20)
const CredentialFile = z.object({ superuser: secret, roles: z.record(z.enum(roleKinds), secret) })
export type Credentials = z.infer<typeof CredentialFile>

/** The embedded server's passwords, made on the first start and readable by the program's user alone. */
export async function readCredentials(file: string): Promise<Credentials | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return CredentialFile.parse(JSON.parse(text))
  } catch (cause) {
    throw new StartFault(
      `${file} cannot be read as the embedded database's passwords. Put it back from a copy of the data folder.`,
      { cause },
    )
  }
}

export async function createCredentials(file: string): Promise<Credentials> {
  const password = () => randomBytes(24).toString('base64url')
  const roles = Object.fromEntries(roleKinds.map((kind) => [kind, password()])) as Record<RoleKind, string>
  const made = { superuser: password(), roles }
  await writeFile(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return made
}
