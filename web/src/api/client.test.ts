import { expect, test } from 'vitest'
import { stubServer } from '../test/render.tsx'
import { address, api, ApiError, nextPlace, OfflineError, setRequestContext } from './client.ts'

const caught = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('an answer is unwrapped, and a list comes with its meta', async () => {
  stubServer(({ path }) =>
    path === '/series' ? { data: [{ id: 'a' }], meta: { nextCursor: 'c' } } : { data: { id: 'a' } },
  )
  expect(await api.get('/series/a')).toEqual({ id: 'a' })
  expect(await api.page('/series')).toEqual({ items: [{ id: 'a' }], meta: { nextCursor: 'c' } })
})

test('a request names its language and workspace, and sends its body as JSON', async () => {
  const asked = stubServer(() => ({ status: 201, data: null }))
  setRequestContext({ language: 'tr', workspaceId: 'w1' })
  await api.post('/series', { title: 'Nine Kettles' }, { headers: { 'idempotency-key': 'k' } })
  setRequestContext({ language: 'en', workspaceId: null })
  const [one] = asked
  expect(one?.body).toEqual({ title: 'Nine Kettles' })
  expect(one?.headers.get('accept-language')).toBe('tr')
  expect(one?.headers.get('x-workspace-id')).toBe('w1')
  expect(one?.headers.get('idempotency-key')).toBe('k')
})

test('a refusal keeps its code, words, fields and request id', async () => {
  stubServer(() => ({
    status: 422,
    error: { code: 'invalid', message: 'Look again.', fields: { title: ['Too long.'] }, requestId: 'r7' },
  }))
  const error = await caught(api.post('/series', {}))
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ status: 422, code: 'invalid', message: 'Look again.', requestId: 'r7' })
  expect((error as ApiError).fields).toEqual({ title: ['Too long.'] })
})

test('an answer that is no envelope is a failure with the request id of its header', async () => {
  stubServer(() => ({ status: 502, data: 'x', error: 'no envelope' as never }))
  expect(await caught(api.get('/me'))).toMatchObject({ code: 'unexpected_answer', requestId: 'req-1' })
})

test('no answer at all is told apart from a refusal', async () => {
  stubServer(() => 'offline')
  expect(await caught(api.get('/me'))).toBeInstanceOf(OfflineError)
})

test('204 is an empty answer', async () => {
  stubServer(() => ({ status: 204 }))
  expect(await api.post('/auth/logout')).toBeUndefined()
})

test('empty filters stay out of the address', () => {
  expect(address('/stories', { q: '', genre: undefined, page: 2 })).toBe('/api/v1/stories?page=2')
})

test('a list goes on from its cursor, else by page, else not at all', () => {
  expect(nextPlace({ nextCursor: 'abc', page: 1, pages: 3 })).toEqual({ cursor: 'abc' })
  expect(nextPlace({ page: 1, pages: 3 })).toEqual({ page: 2 })
  expect(nextPlace({ page: 3, pages: 3, nextCursor: null })).toBeUndefined()
})
