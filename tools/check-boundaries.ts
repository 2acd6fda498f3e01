import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which way imports may flow. Prints every import that goes another way and fails. */
const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  from: string
  to: string
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)
  return [...found].map(([, path = '']) => ({ from: file, to: posix.join(dirname(file), path) }))
}

const files = globSync('{server,web}/src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => relative(root, join(root, file)).split(sep).join('/'))
  .filter((file) => !/\.test\.tsx?$|\/test\/|\/testing\/|\/generated\//.test(file))
const imports = files.flatMap(importsOf)

const moduleOf = (path: string) => /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1]
const inside = (path: string, folder: string) => path.startsWith(folder)

const rules: { why: string; broken: (one: Import) => boolean }[] = [
  {
    why: 'platform and providers know no module and not the composition root',
    broken: ({ from, to }) =>
      (inside(from, 'server/src/platform/') || inside(from, 'server/src/providers/')) &&
      (inside(to, 'server/src/modules/') || to === 'server/src/app.ts'),
  },
  {
    why: 'another module is reached through its index.ts, or its tables.ts for a foreign key',
    broken: ({ from, to }) => {
      const [here, there] = [moduleOf(from), moduleOf(to)]
      if (!here || !there || here === there) return false
      return !(to.endsWith('/index.ts') || (to.endsWith('/tables.ts') && from.endsWith('/tables.ts')))
    },
  },
  {
    why: 'rules are pure: they import rules, types and shapes, nothing that reads or writes',
    broken: ({ from, to }) =>
      /^server\/src\/modules\/[^/]+\/rules\//.test(from) &&
      !from.endsWith('.test.ts') &&
      /\/(tables|queries|routes|module)\.ts$|\/db\/|\/providers\/(?!.*(port|tasks)\.ts$)/.test(to),
  },
  {
    why: 'the design system and lib know no feature',
    broken: ({ from, to }) =>
      (inside(from, 'web/src/ui/') || inside(from, 'web/src/lib/')) && inside(to, 'web/src/features/'),
  },
]

const faults = imports.flatMap((one) =>
  rules.filter((rule) => rule.broken(one)).map((rule) => `${one.from} imports ${one.to}: ${rule.why}`),
)

/** Edges between modules or features; a cycle among them is named by its members. */
function cycles(groupOf: (path: string) => string | undefined): string[] {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [a, b] = [groupOf(from), groupOf(to)]
    if (a && b && a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const found: string[] = []
  const walk = (at: string, path: string[]) => {
    const start = path.indexOf(at)
    if (start >= 0) {
      found.push([...path.slice(start), at].join(' -> '))
      return
    }
    for (const next of edges.get(at) ?? []) walk(next, [...path, at])
  }
  for (const group of edges.keys()) walk(group, [])
  return [...new Set(found)]
}

faults.push(...cycles(moduleOf).map((cycle) => `modules in a circle: ${cycle}`))
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exitCode = 1
}
