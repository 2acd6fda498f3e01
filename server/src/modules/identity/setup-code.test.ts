import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, password } from '../../test/client.ts'
import { makeKeys } from '../../platform/security/keys.ts'
import { setupCode } from './setup-code.ts'

const app = await testApp({ env: { HOST: '0.0.0.0' } })
const keys = makeKeys(
  { current: 'test', keys: { test: '5e'.repeat(32) } },
  { bytes: (n) => new Uint8Array(n) },
)

function register(email: string, code?: string) {
  return new Client(app.address).post('/api/v1/auth/register', {
    email,
    password,
    ...(code ? { setupCode: code } : {}),
  })
}

test('where others can reach the server the first account needs the code, and later ones an invitation', async () => {
  const setup = await new Client(app.address).get('/api/v1/public/setup')
  expect(setup.body.data).toMatchObject({ registration: 'invitation', needsSetupCode: true, hasUsers: false })
  const without = await register('ada@example.com')
  expect([without.status, without.body.error.code]).toEqual([403, 'registration_closed'])
  const wrong = await register('ada@example.com', 'AAAA-AAAA-AAAA')
  expect(wrong.status).toBe(403)
  const right = await register('ada@example.com', ` ${setupCode(keys).toLowerCase()} `)
  expect([right.status, right.body.data]).toMatchObject([201, { user: { isOperator: true } }])
  const again = await register('eve@example.com', setupCode(keys))
  expect([again.status, again.body.error.code]).toEqual([403, 'registration_closed'])
})
