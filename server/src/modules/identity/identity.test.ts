import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, newAccount, password } from '../../test/client.ts'

const app = await testApp()

describe('registering', () => {
  test('gives an account, a workspace of its own and a session', async () => {
    const { client, email } = await newAccount(app.address, 'Ada')
    const me = await client.get<{
      user: { email: string; isOperator: boolean }
      workspace: { role: string }
      can: object
    }>('/api/v1/me')
    expect(me.body.data).toMatchObject({ user: { email, isOperator: true }, workspace: { role: 'owner' } })
    expect(me.body.data.can).toMatchObject({ 'stories.make': true, 'media.read': true })
  })

  test('only the first account is the operator', async () => {
    const { client } = await newAccount(app.address)
    const me = await client.get<{ user: { isOperator: boolean } }>('/api/v1/me')
    expect(me.body.data.user.isOperator).toBe(false)
  })

  test('an address in another spelling is the same address', async () => {
    const client = new Client(app.address)
    const first = await client.post('/api/v1/auth/register', { email: ' Zoe@Example.COM ', password })
    expect(first.status).toBe(201)
    const again = await new Client(app.address).post('/api/v1/auth/register', {
      email: 'zoe@example.com',
      password,
    })
    expect([again.status, again.body.error.code]).toEqual([409, 'email_taken'])
  })

  test('an address with a letter that nobody can see is refused', async () => {
    const answer = await new Client(app.address).post('/api/v1/auth/register', {
      email: 'zoe@example.co\u200bm',
      password,
    })
    expect([answer.status, answer.body.error.fields]).toMatchObject([422, { email: [expect.any(String)] }])
  })

  test('at once with one address makes one account', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        new Client(app.address).post('/api/v1/auth/register', { email: 'race@example.com', password }),
      ),
    )
    expect(answers.map((one) => one.status).toSorted()).toEqual([201, 409, 409])
  })

  test.each([
    ['short', 'Ab1!short'],
    ['two classes', 'onlysmalland1234'],
    ['common', 'Password1234!'],
    ['the address', 'Kim.Lee.42@example.com'],
  ])('a password that is %s is refused beside its field', async (_why, weak) => {
    const answer = await new Client(app.address).post('/api/v1/auth/register', {
      email: 'kim.lee.42@example.com',
      password: weak,
    })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'password_weak'])
    expect(answer.body.error.fields).toHaveProperty('password')
  })

  test('no address and no password stand in the database or the log', async () => {
    const { email } = await newAccount(app.address)
    const rows = await app.database.asOwner<{ row: string }>(
      'select row_to_json(u)::text as row from "user" u',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some((one) => one.row.includes(email))).toBe(false)
    expect(app.logged.some((line) => line.includes(email) || line.includes(password))).toBe(false)
  })
})

describe('signing in', () => {
  test('opens a new session each time; signing out ends this one alone', async () => {
    const { client, email } = await newAccount(app.address)
    const other = new Client(app.address)
    expect((await other.post('/api/v1/auth/login', { email, password })).status).toBe(200)
    expect(other.cookie).not.toBe(client.cookie)
    const ended = client.cookie
    expect((await client.post('/api/v1/auth/logout')).status).toBe(204)
    client.cookie = ended
    expect((await client.get('/api/v1/me')).status).toBe(401)
    expect((await other.get('/api/v1/me')).status).toBe(200)
  })

  test('an unknown address and a wrong password get the same answer, and the same work', async () => {
    const { email } = await newAccount(app.address)
    const timed = async (address: string) => {
      const from = performance.now()
      const answer = await new Client(app.address).post('/api/v1/auth/login', {
        email: address,
        password: 'Wrong-Horse-9-battery',
      })
      return { answer, ms: performance.now() - from }
    }
    await timed('warm-up@example.com')
    const known = [await timed(email), await timed(email), await timed(email)]
    const unknown = [
      await timed('nobody1@example.com'),
      await timed('nobody2@example.com'),
      await timed('nobody3@example.com'),
    ]
    for (const { answer } of [...known, ...unknown]) {
      expect([answer.status, answer.body.error.code]).toEqual([401, 'wrong_credentials'])
    }
    const fastest = (all: { ms: number }[]) => Math.min(...all.map((one) => one.ms))
    expect(fastest(unknown)).toBeGreaterThan(fastest(known) / 3)
  })
})

describe('the cookie', () => {
  test('is opaque, http-only and same-site', async () => {
    const response = await fetch(`${app.address}/api/v1/auth/register`, {
      method: 'POST',
      headers: { origin: app.address, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'cookie@example.com', password }),
    })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^atelier_\d+=[0-9a-f-]{36}\.[\w-]{43}; .*HttpOnly.*SameSite=Lax/)
    expect(cookie).not.toContain('Secure')
  })

  test.each(['x', '..', `${'0'.repeat(36)}.${'a'.repeat(43)}`, '%00', 'a'.repeat(4000)])(
    '%s is nobody',
    async (value) => {
      const client = new Client(app.address)
      client.cookie = `atelier_${new URL(app.address).port}=${value}`
      const answer = await client.get('/api/v1/me')
      expect([answer.status, answer.body.error.code]).toEqual([401, 'not_signed_in'])
    },
  )
})

describe('requests from elsewhere', () => {
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('%j is refused', async (headers) => {
    const { client } = await newAccount(app.address)
    const answer = await client.send('PATCH', '/api/v1/me', { name: 'Eve' }, headers)
    expect([answer.status, answer.body.error.code]).toEqual([403, 'foreign_origin'])
  })

  test('a cookie request that does not say where it comes from is refused', async () => {
    const { client } = await newAccount(app.address)
    const answer = await fetch(`${app.address}/api/v1/me`, {
      method: 'PATCH',
      headers: { cookie: client.cookie, 'content-type': 'application/json' },
      body: '{"name":"Eve"}',
    })
    // Node's fetch says sec-fetch-mode but neither origin nor site.
    expect(answer.status).toBe(403)
  })
})

test('settings are changed one by one and kept', async () => {
  const { client } = await newAccount(app.address, 'Ada')
  await client.send('PATCH', '/api/v1/me', { language: 'tr', theme: 'dark', timeZone: 'Europe/Istanbul' })
  const me = await client.get<{ user: object }>('/api/v1/me')
  expect(me.body.data.user).toMatchObject({
    name: 'Ada',
    language: 'tr',
    theme: 'dark',
    timeZone: 'Europe/Istanbul',
  })
  const wrong = await client.send('PATCH', '/api/v1/me', { timeZone: 'Mars/Olympus', isOperator: true })
  expect([wrong.status, wrong.body.error.code]).toEqual([422, 'invalid'])
})

test('errors speak the language that was asked for', async () => {
  const answer = await new Client(app.address).send('GET', '/api/v1/me', undefined, {
    'accept-language': 'tr-TR,tr;q=0.9',
  })
  expect(answer.body.error.message).toBe('Devam etmek için oturum açın.')
})
