import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root } from './install.mjs'

const web = join(root, 'web')
const stampFile = join(web, 'dist', '.built-from')
const notSources = new Set(['dist', 'node_modules'])

/** The built web app is that of the present sources. Returns whether it had to be built. */
export function ensureWebBuilt() {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  process.stdout.write('Building the web app (a few seconds) ...\n')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(node24, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    process.stderr.write(
      `${done.stdout}${done.stderr}\nThe web app could not be built; the lines above say why.\n`,
    )
    process.exit(1)
  }
  writeFileSync(stampFile, stamp)
  return true
}

function sourceStamp() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of filesBelow(web)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder)
    .filter((name) => !notSources.has(name))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}
