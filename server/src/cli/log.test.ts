import { expect, test } from 'vitest'
import { readable, withoutValues } from './log.ts'

test('a line has time, level, words and facts', () => {
  const line = JSON.stringify({
    level: 'warn',
    time: '2026-03-02T09:08:07.000Z',
    msg: 'slow',
    port: 3000,
    list: [1],
  })
  expect(readable(line)).toBe('09:08:07 warn  slow port=3000 list=[1]\n')
})

test('an error keeps its stack on lines of its own', () => {
  const line = JSON.stringify({
    level: 'error',
    time: '2026-03-02T09:08:07.000Z',
    msg: 'broke',
    err: { stack: 'Error: x\n    at y' },
  })
  expect(readable(line)).toBe('09:08:07 error broke\nError: x\n    at y\n')
})

test('a failed query is told without its values, also behind another error', () => {
  const cause = Object.assign(new Error('disk full'), { detail: 'Key (title)=(the secret)' })
  const query = Object.assign(
    new Error('Failed query: insert into series values ($1)\nparams: the secret,\n    at secret', { cause }),
    { params: ['the secret'] },
  )
  const wrapped = new Error('cannot be kept', { cause: query })
  for (const error of [query, wrapped, cause]) {
    const line = JSON.stringify(withoutValues(error))
    expect(line).not.toContain('secret')
    expect(line).toContain('disk full')
  }
  expect(JSON.stringify(withoutValues(query))).toContain('insert into series')
})
