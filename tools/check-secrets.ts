import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Looks through everything that git knows for what has the shape of a secret. */
const root = fileURLToPath(new URL('..', import.meta.url))
const shapes: [name: string, shape: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['an OpenAI key', /\bsk-[A-Za-z0-9_-]{20,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a webhook secret', /\bwhsec_[A-Za-z0-9+/]{24,}/],
  ['an AWS key id', /\bAKIA[0-9A-Z]{16}\b/],
  ['a Google key', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,}/],
  ['a Resend key', /\bre_[A-Za-z0-9]{8,}_[A-Za-z0-9]{16,}/],
]
const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean)
const faults = names
  .filter((name) => !/\.(png|jpg|webp|woff2|ico)$|package-lock\.json$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(`${root}/${name}`, 'utf8')
    return shapes.filter(([, shape]) => shape.test(text)).map(([what]) => `${name} holds ${what}`)
  })
if (names.some((name) => /(^|\/)(\.env|keys\.json)$/.test(name))) faults.push('.env or keys.json is in git')
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\nTake it out, and out of the history, and replace the key.\n`)
  process.exitCode = 1
}
