import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ConfigFault, readConfig } from './config.ts'
import { envExample } from './env-example.ts'

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults
    throw error
  }
  return []
}

test('an empty environment is a working configuration on loopback', () => {
  const { config, warnings } = readConfig({})
  expect(config.listen).toMatchObject({ host: '127.0.0.1', port: 3000, isLoopback: true, publicUrl: null })
  expect(config.registration).toBe('open')
  expect(config.database.url).toBeNull()
  expect(warnings).toEqual([])
})

test('registration closes as soon as others can reach the server', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).config.registration).toBe('invitation')
  expect(readConfig({ HOST: '0.0.0.0', REGISTRATION: 'open' }).config.registration).toBe('open')
})

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' }).config.listen.port).toBe(3000)
})

test('all faults are told at once, by the name of their variable', () => {
  const faults = faultsOf({
    PORT: 'abc',
    PUBLIC_URL: 'studio',
    ROLE: 'king',
    POOL_APP: '1.5',
    LOG_LEVEL: 'loud',
  })
  expect(faults.map((fault) => fault.split(/[=:]/)[0])).toEqual([
    'PORT',
    'PUBLIC_URL',
    'POOL_APP',
    'ROLE',
    'LOG_LEVEL',
  ])
})

test.each(['NaN', '', 'Infinity', '-1', '1e3', '70000', '0x10'])(
  'a port of %j never becomes a strange number',
  (text) => {
    const faults = faultsOf({ PORT: text })
    if (text === '') expect(faults).toEqual([])
    else expect(faults).toEqual([`PORT=${text}: write a whole number from 0 to 65535`])
  },
)

test('a secret never appears in a fault', () => {
  const faults = faultsOf({
    DATABASE_URL: 'mysql://root:hunter2@db',
    METRICS_TOKEN: 'hunter2',
    ATELIER_KEYS: 'hunter2',
  })
  expect(faults).toHaveLength(2)
  expect(faults.join()).not.toContain('hunter2')
  expect(faultsOf({ ATELIER_KEYS: '{"current":"hunter2"}' }).join()).not.toContain('hunter2')
})

test('half-set groups are refused', () => {
  expect(faultsOf({ DATABASE_ROLES: 'studio' })).toHaveLength(1)
  expect(faultsOf({ ROLE: 'worker' })).toHaveLength(1)
  expect(faultsOf({ ROLE: 'worker', DATABASE_URL: 'postgres://a:b@db/studio' })).toEqual([])
})

test('a heartbeat slower than its lease is refused', () => {
  expect(faultsOf({ LEASE_MS: '1000', HEARTBEAT_MS: '600' })).toHaveLength(1)
  expect(faultsOf({ LEASE_MS: '1000', HEARTBEAT_MS: '500' })).toEqual([])
})

test('keys are read from the environment, and a current key that is missing is refused', () => {
  const key = 'ab'.repeat(32)
  expect(
    readConfig({ ATELIER_KEYS: JSON.stringify({ current: 'k1', keys: { k1: key } }) }).config.keys?.current,
  ).toBe('k1')
  expect(faultsOf({ ATELIER_KEYS: JSON.stringify({ current: 'k2', keys: { k1: key } }) })).toHaveLength(1)
})

test('proxies are addresses or networks', () => {
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).config.listen.trustedProxies).toEqual([
    '10.0.0.0/8',
    '::1',
  ])
  expect(faultsOf({ TRUSTED_PROXIES: 'proxy.local' })).toHaveLength(1)
  expect(faultsOf({ TRUSTED_PROXIES: '10.0.0.0/40' })).toHaveLength(1)
})

test.each(['https://a.example/path', 'https://me:secret@a.example', 'ftp://a.example'])(
  '%s is no public address',
  (url) => {
    expect(faultsOf({ PUBLIC_URL: url })).toHaveLength(1)
  },
)

test('a slip in a name is told, a stranger’s variable is not', () => {
  const env = {
    PUBLIC_ULR: 'http://x',
    DATABASE_URI: 'postgres://x',
    ATELIER_KEY: '{}',
    ATELIER_COLOUR: 'red',
    log_level: 'info',
    HOME: '/root',
    SHELL: 'sh',
    MAIL: '/var/mail',
  }
  expect(readConfig(env).warnings.map((line) => line.split(' ')[0])).toEqual([
    'PUBLIC_ULR',
    'DATABASE_URI',
    'ATELIER_KEY',
    'ATELIER_COLOUR',
    'log_level',
  ])
})

test('the example file is current', async () => {
  const file = await readFile(new URL('../../.env.example', import.meta.url), 'utf8')
  expect(file, 'run npm run env-example').toBe(envExample())
})
