import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The command line of a living process; null when there is none (a zombie has none either). */
export function commandLineOf(pid: number): string | null {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() || null
  return ps(pid, 'command')
}

/** A text that tells this process from a later one that got the same number. */
export function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  return fields && fields[0] !== 'Z' ? (fields[19] ?? null) : null
}

/** Cheap enough to ask several times a second. */
export function isRunning(pid: number): boolean {
  return process.platform === 'linux' ? birthOf(pid) !== null : isAlive(pid)
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string | null {
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : null
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
