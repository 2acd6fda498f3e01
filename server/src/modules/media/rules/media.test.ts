import { expect, test } from 'vitest'
import { makeKeys } from '../../../platform/security/keys.ts'
import { parseRange } from './range.ts'
import { isSigned, signAddress } from './signed-address.ts'

test.each([
  [undefined, 'whole'],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=9-3', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['lines=1-2', 'whole'],
])('range %s of 100 bytes', (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected)
})

const keys = makeKeys({ current: 'k1', keys: { k1: 'ab'.repeat(32) } }, { bytes: (n) => new Uint8Array(n) })
const now = new Date('2026-11-21T08:10:00Z')
const asset = { workspaceId: 'w', assetId: 'a', variant: 'full' }

function parts(address: string) {
  const { searchParams } = new URL(address, 'http://localhost')
  return { expiresAt: Number(searchParams.get('expires')), signature: searchParams.get('signature') ?? '' }
}

test('an address is good for a day, stays the same within the hour, and is bound to its asset', () => {
  const address = signAddress(keys, asset, now)
  const { expiresAt, signature } = parts(address)
  expect(signAddress(keys, asset, new Date('2026-11-21T08:59:00Z'))).toBe(address)
  expect(isSigned(keys, { ...asset, expiresAt }, signature, new Date('2026-11-22T08:00:00Z'))).toBe(true)
  expect(isSigned(keys, { ...asset, expiresAt }, signature, new Date('2026-11-22T09:00:00Z'))).toBe(false)
  expect(isSigned(keys, { ...asset, expiresAt: expiresAt + 3_600_000 }, signature, now)).toBe(false)
  expect(isSigned(keys, { ...asset, assetId: 'b', expiresAt }, signature, now)).toBe(false)
  expect(isSigned(keys, { ...asset, variant: 'small', expiresAt }, signature, now)).toBe(false)
})
