import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Random } from '../context.ts'

export const KeyFile = z.object({
  current: z.string().min(1),
  keys: z.record(z.string().regex(/^[a-z0-9-]{1,20}$/), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type KeyFile = z.infer<typeof KeyFile>

/** What the installation's secret keys are used for; each purpose derives its own key. */
export interface Keys {
  /** Names of the keys at hand, the current one first. */
  readonly ids: readonly string[]
  /** Keyed hash for looking something up or signing; with the current key. */
  mac(purpose: string, value: string): Buffer
  /** The same under every key at hand, current first, for look-ups during a rotation. */
  macs(purpose: string, value: string): Buffer[]
  verify(purpose: string, value: string, mac: Uint8Array): boolean
  /** AES-256-GCM; `place` names table, column and row id and is authenticated with the key's id. */
  seal(place: string, plain: string): Uint8Array
  /** Errors: throws when the key is missing or the bytes were moved to another place. */
  open(place: string, sealed: Uint8Array): string
}

/** Keys out of the parsed key file. */
export function makeKeys(file: KeyFile, random: Pick<Random, 'bytes'>): Keys {
  const ids = [file.current, ...Object.keys(file.keys).filter((id) => id !== file.current)]
  if (!file.keys[file.current]) throw new Error('the current key is not among the keys')
  const derived = new Map<string, Buffer>()

  function derive(id: string, purpose: string): Buffer {
    const name = `${id}/${purpose}`
    const known = derived.get(name)
    if (known) return known
    const secret = file.keys[id]
    if (!secret) throw new Error(`the key ${id} is missing; put it back into the key file`)
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `atelier/${purpose}`, 32))
    derived.set(name, key)
    return key
  }
  const macWith = (id: string, purpose: string, value: string) =>
    createHmac('sha256', derive(id, `mac/${purpose}`))
      .update(value)
      .digest()

  return {
    ids,
    mac: (purpose, value) => macWith(file.current, purpose, value),
    macs: (purpose, value) => ids.map((id) => macWith(id, purpose, value)),
    verify: (purpose, value, mac) =>
      ids.some((id) => {
        const expected = macWith(id, purpose, value)
        return mac.length === expected.length && timingSafeEqual(expected, mac)
      }),
    seal(place, plain) {
      const id = file.current
      const nonce = random.bytes(12)
      const cipher = createCipheriv('aes-256-gcm', derive(id, 'seal'), nonce)
      cipher.setAAD(Buffer.from(`${place}/${id}`))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      const name = Buffer.from(id, 'ascii')
      return Buffer.concat([Buffer.from([name.length]), name, nonce, cipher.getAuthTag(), body])
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed)
      const length = bytes[0] ?? 0
      const id = bytes.subarray(1, 1 + length).toString('ascii')
      const rest = bytes.subarray(1 + length)
      const decipher = createDecipheriv('aes-256-gcm', derive(id, 'seal'), rest.subarray(0, 12), {
        authTagLength: 16,
      })
      decipher.setAAD(Buffer.from(`${place}/${id}`))
      decipher.setAuthTag(rest.subarray(12, 28))
      return Buffer.concat([decipher.update(rest.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
