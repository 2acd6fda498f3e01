// Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

const stampFile = join(root, 'node_modules', '.atelier-installed')

/** Exactly what the lock file says, installed only where that is not so already. Returns whether npm had to run. */
export function ensureInstalled() {
  const stamp = lockStamp()
  if (existsSync(node24) && readText(stampFile) === stamp) return false
  if (!isAsLocked()) runNpm()
  writeFileSync(stampFile, stamp)
  return true
}

function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
}

/** What npm noted about the last installation, against the lock file: somebody may have run npm ci by hand. */
function isAsLocked() {
  const noted = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  const locked = readJson(join(root, 'package-lock.json'))?.packages
  if (!noted || !locked || !existsSync(node24)) return false
  return Object.entries(locked).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') || wanted.link) return true
    const found = noted[path]
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer)
  })
}

function runNpm() {
  process.stdout.write('Installing what Atelier needs (once; about a minute) ...\n')
  const strict = npm('ci')
  if (isThere(strict)) return
  // `npm ci` also refuses where a registry lacks packages of other platforms, which nobody here would install.
  const lenient = npm('install', '--no-save')
  if (isThere(lenient)) return
  const why = strict.error ? `npm could not be started (${strict.error.code})` : 'what npm said is above'
  process.stderr.write(
    `${strict.stderr ?? ''}${lenient.stderr ?? ''}\nAtelier could not be installed: ${why}.\n`,
  )
  process.exit(1)
}

const isThere = (done) => done.status === 0 && existsSync(node24)

function npm(...args) {
  return spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: pathOutside() },
  })
}

/** npm replaces node_modules, so neither it nor its scripts may run on the Node inside. */
function pathOutside() {
  const own = join(root, 'node_modules') + sep
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !`${part}${sep}`.startsWith(own))
    .join(delimiter)
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
