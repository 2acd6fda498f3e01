import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Run } from '../api/types.ts'
import { runQuery } from '../features/runs/api.ts'
import { hearEvents } from './hear-events.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function given() {
  const queryClient = new QueryClient()
  const invalidated: string[] = []
  vi.spyOn(queryClient, 'invalidateQueries').mockImplementation(async (filter) => {
    invalidated.push(JSON.stringify(filter?.queryKey))
  })
  queryClient.setQueryData(runQuery('r1').queryKey, {
    id: 'r1',
    state: 'running',
    step: 'writer',
    progress: 0.2,
  } as Run)
  return { queryClient, invalidated, ...hearEvents(queryClient) }
}
const progress = (share: number, step = 'writer') =>
  ({
    type: 'run.changed',
    data: { runId: 'r1', state: 'running', step, progress: share, subjectId: 's1' },
  }) as const

test('progress is on screen at once, and many events are one fresh read', () => {
  const { listener, queryClient, invalidated } = given()
  for (const share of [0.3, 0.4, 0.5]) listener.onEvent(progress(share))
  expect(queryClient.getQueryData(runQuery('r1').queryKey)?.progress).toBe(0.5)
  expect(invalidated).toEqual([])
  vi.advanceTimersByTime(500)
  expect(invalidated).toEqual(['["runs"]'])
})

test('the next step reads what has landed', () => {
  const { listener, invalidated } = given()
  listener.onEvent(progress(0.6, 'editor'))
  vi.advanceTimersByTime(500)
  expect(invalidated).toContain('["stories"]')
})

test('a stream that begins anew reads again what it may have missed', () => {
  const { listener, invalidated } = given()
  listener.onOpen()
  vi.advanceTimersByTime(500)
  expect(invalidated).toContain('["runs"]')
  expect(invalidated).toContain('["stories","one"]')
})
