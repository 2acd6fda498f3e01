import { expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { testCtx } from './ctx.ts'

const db = {} as Database

test('the same seed gives the same ids and bytes, another seed others', () => {
  const made = (seed?: string) => {
    const { random } = testCtx({ db, seed })
    return [random.id(), random.id(), random.fraction(), Buffer.from(random.bytes(40)).toString('hex')]
  }
  expect(made()).toEqual(made())
  expect(made('other')).not.toEqual(made())
  expect(new Set(made()).size).toBe(4)
})

test('time stands still until it is moved, and ids carry it', () => {
  const { clock, random } = testCtx({ db, now: '2026-03-02T09:00:00Z' })
  clock.advance(90_000)
  expect(clock.now()).toEqual(new Date('2026-03-02T09:01:30Z'))
  expect(parseInt(random.id().replaceAll('-', '').slice(0, 12), 16)).toBe(clock.now().getTime())
})

test('touching a port the test gave no fake for fails by its name', () => {
  const { providers } = testCtx({ db, providers: { mail: { name: 'fake', local: true } as never } })
  expect(providers.mail.name).toBe('fake')
  expect(() => providers.speech).toThrow('this test gave no speech provider')
})
