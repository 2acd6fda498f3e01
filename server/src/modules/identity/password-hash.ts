import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice: Argon2id (the library's default), 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const lanes = 2
let running = 0
const waiting: (() => void)[] = []

/** Hashing takes 20 MB and a core for a while: never more than two at once. */
async function inLane<T>(work: () => Promise<T>): Promise<T> {
  while (running >= lanes) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export function hashPassword(password: string): Promise<string> {
  return inLane(() => hash(password, cost))
}

/** A stranger's password is checked against a hash nobody has, so that it takes as long as a member's. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody())
  const right = await inLane(() => verify(against, password))
  return right && stored !== null
}

let nobodyHash: Promise<string> | null = null
function nobody(): Promise<string> {
  nobodyHash ??= hashPassword('a password that no account has, 4711')
  return nobodyHash
}
