import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, password } from '../../test/client.ts'
import { makeKeys } from '../../platform/security/keys.ts'
import { requireKeys } from './require-keys.ts'

const app = await testApp()
const keysOf = (id: string, others: Record<string, string> = {}) =>
  makeKeys({ current: id, keys: { [id]: '7a'.repeat(32), ...others } }, { bytes: (n) => new Uint8Array(n) })

test('keys that cannot read the accounts are refused at start; a key that was rotated out may stay beside', async () => {
  const { db } = app.database
  await requireKeys({ db, keys: keysOf('other') })
  await new Client(app.address).post('/api/v1/auth/register', { email: 'ada@example.com', password })
  await requireKeys({ db, keys: keysOf('test') })
  await requireKeys({ db, keys: keysOf('other', { test: '5e'.repeat(32) }) })
  await expect(requireKeys({ db, keys: keysOf('other') })).rejects.toThrow(/key test, .*keys \(other\)/)
})
