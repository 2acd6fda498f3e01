import { expect, test } from 'vitest'
import { ProviderFailure } from '../../providers/failure.ts'
import { AppError } from '../errors.ts'
import { judge } from './failure.ts'
import { OutcomeUnknown } from './paid-call.ts'

const failure = (kind: ProviderFailure['kind'], retryAfterMs?: number) =>
  new ProviderFailure(kind, 'text_unavailable', 'words for the log', { retryAfterMs })
const fromDatabase = (code: string) =>
  new Error('query failed', { cause: Object.assign(new Error('pg'), { code, severity: 'ERROR' }) })

test('a refusal fails at once, with its code', () => {
  expect(judge(failure('refused'), 0, 2_000)).toEqual({
    kind: 'fail',
    code: 'text_unavailable',
    expected: true,
  })
  expect(judge(new AppError('story_invalid'), 0, 2_000)).toEqual({
    kind: 'fail',
    code: 'story_invalid',
    expected: true,
  })
})

test('an unavailable vendor is tried three times more, after 2, 4 and 8 seconds', () => {
  const verdicts = [0, 1, 2, 3].map((tries) => judge(failure('unavailable'), tries, 2_000))
  expect(verdicts).toEqual([
    ...[2_000, 4_000, 8_000].map((waitMs) => ({ kind: 'retry', code: 'text_unavailable', waitMs })),
    { kind: 'fail', code: 'text_unavailable', expected: true },
  ])
})

test('a longer time asked for by the vendor is kept, a shorter one is not, an absurd one is cut', () => {
  const wait = (ms: number) => judge(failure('unavailable', ms), 0, 2_000)
  expect([wait(30_000), wait(10), wait(1e12)]).toMatchObject([
    { waitMs: 30_000 },
    { waitMs: 2_000 },
    { waitMs: 3_600_000 },
  ])
})

test('an unknown outcome is never a reason to try again', () => {
  expect(judge(failure('unknown'), 0, 2_000)).toEqual({ kind: 'unknown' })
  expect(judge(new OutcomeUnknown('a'), 0, 2_000)).toEqual({ kind: 'unknown' })
})

test('a database that was away or found a deadlock is asked again; a bug is not', () => {
  for (const code of ['57P01', '40P01', '40001']) {
    expect(judge(fromDatabase(code), 0, 2_000)).toMatchObject({ kind: 'retry', code: 'internal' })
  }
  expect(judge(fromDatabase('23505'), 0, 2_000)).toEqual({ kind: 'fail', code: 'internal', expected: false })
  expect(judge(new TypeError('x is undefined'), 0, 2_000)).toEqual({
    kind: 'fail',
    code: 'internal',
    expected: false,
  })
  expect(judge('a string', 0, 2_000)).toEqual({ kind: 'fail', code: 'internal', expected: false })
})

test('a full disk of the database says that storage is full, as one for files does', () => {
  expect(judge(fromDatabase('53100'), 0, 2_000)).toEqual({
    kind: 'fail',
    code: 'storage_unavailable',
    expected: true,
  })
})
