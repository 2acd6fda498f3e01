import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@hey-api/openapi-ts'
import { describeApi } from '../server/src/describe-api.ts'

/** The web app's types from the API's description: `node tools/api-types.ts` writes them, `--check` compares. */
const target = fileURLToPath(new URL('../web/src/api/generated', import.meta.url))

async function generate(folder: string): Promise<void> {
  await createClient({
    input: (await describeApi()) as never,
    output: { path: folder, clean: true },
    plugins: ['@hey-api/typescript'],
    logs: { level: 'silent' },
  })
}

async function read(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return names.map((name, index) => `${name}\n${texts[index]}`).join('\n')
}

if (process.argv.includes('--check')) {
  const fresh = await mkdtemp(join(tmpdir(), 'atelier-api-'))
  try {
    await generate(fresh)
    if ((await read(fresh)) !== (await read(target))) {
      process.stderr.write('The web app was made for another API. Run: npm run api-types\n')
      process.exitCode = 1
    }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
} else {
  await generate(target)
}
