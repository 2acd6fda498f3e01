// Runs on any Node from 20 on: installs what is missing, then every check in the order of their cost.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureWebBuilt } from './build-web.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, node24, root } from './install.mjs'

const bin = join(root, 'node_modules', '.bin')
const steps = [
  ['format', ['oxfmt', '--check']],
  ['lint', ['oxlint']],
  ['types of the server', [node24, join('node_modules', 'typescript-native', 'bin', 'tsc'), '-p', 'server']],
  ['types of the web app', [node24, join('node_modules', 'typescript-native', 'bin', 'tsc'), '-p', 'web']],
  ['types of the tools', [node24, join('node_modules', 'typescript-native', 'bin', 'tsc'), '-p', '.']],
  ['module boundaries', [node24, join('tools', 'check-boundaries.ts')]],
  ['unused code', ['knip']],
  ['secrets', [node24, join('tools', 'check-secrets.ts')]],
  ['API types', [node24, join('tools', 'api-types.ts'), '--check']],
  ['unit and integration', ['vitest', 'run', '--coverage']],
  ['end to end', ['playwright', 'test']],
]

ensureInstalled()
const chromium = ensureChromium()
ensureWebBuilt()

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, CHROMIUM: chromium }
const wanted = process.argv.slice(2)
const failed = []
let passed = 0
for (const [name, [command, ...args]] of steps) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
  const begun = performance.now()
  process.stdout.write(`\n== ${name}\n`)
  const program = existsSync(join(bin, command)) ? join(bin, command) : command
  const done = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
  if (done.status === 0) passed += 1
  else failed.push(name)
}
if (failed.length > 0) process.stderr.write(`\nFailed: ${failed.join(', ')}\n`)
process.stdout.write(`\nchecks: ${passed} passed, ${failed.length} failed\n`)
process.exit(failed.length === 0 ? 0 : 1)
