import { randomBytes } from 'node:crypto'
import type { Clock, Random } from './context.ts'

/** Randomness for serving; identifiers sort by the clock they were made with. */
export function makeRandom(clock: Clock, source: (count: number) => Uint8Array = randomBytes): Random {
  return {
    bytes: (count) => source(count),
    fraction: () => Buffer.from(source(6)).readUIntBE(0, 6) / 2 ** 48,
    id: () => uuidV7(clock.now().getTime(), source(10)),
  }
}

/** RFC 9562, section 5.7: 48 bits of milliseconds, then version, variant and 74 random bits. */
export function uuidV7(ms: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(ms, 0, 6)
  bytes.set(random.subarray(0, 10), 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
