import { expect, test, vi } from 'vitest'
import { underWay } from './under-way.ts'

test('two asks at once are one, and what comes after the answer is asked anew', async () => {
  const ask = vi.fn<() => Promise<string>>(() => Promise.resolve('made'))
  const both = await Promise.all([underWay('make/1', ask), underWay('make/1', ask)])
  expect([both, ask.mock.calls.length]).toEqual([['made', 'made'], 1])
  await underWay('make/1', ask)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('another thing is another ask, and a failure frees the name', async () => {
  const ask = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('away')))
  await Promise.allSettled([underWay('make/2', ask), underWay('make/3', ask)])
  await expect(underWay('make/2', ask)).rejects.toThrow('away')
  expect(ask).toHaveBeenCalledTimes(3)
})
