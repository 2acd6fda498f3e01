import { expect, test } from 'vitest'
import { readable } from './log.ts'

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
