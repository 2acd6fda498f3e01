import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out because its registry did not have
 * them; without them `npm ci` refuses the lock file on a machine whose registry does.
 */
interface Entry {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x']

function isPresent(path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!at.includes('/node_modules/')) return Boolean(lock.packages[`node_modules/${name}`])
  }
}

function entryOf(name: string, version: string, dev: boolean | undefined) {
  const parts = name.split('/').at(-1)?.split('-') ?? []
  const os = systems.find((one) => parts.includes(one))
  const cpu = processors.find((one) => parts.includes(one))
  const libc =
    os !== 'linux'
      ? null
      : parts.some((p) => p.startsWith('musl'))
        ? 'musl'
        : parts.some((p) => p.startsWith('gnu'))
          ? 'glibc'
          : null
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}

const missing = Object.entries(lock.packages)
  .filter(([path]) => path.startsWith('node_modules/'))
  .flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isPresent(path, name))
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, entry.dev)] as const),
  )
const root = lock.packages[''] ?? {}
const others = Object.entries(lock.packages).filter(([path]) => path !== '')
const sorted = [...others, ...missing].toSorted(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = { '': root, ...Object.fromEntries(sorted) }
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${missing.length} optional packages added to package-lock.json\n`)
