import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { ProviderFailure } from '../failure.ts'
import { createOfflinePicture } from './offline.ts'
import type { PictureRequest } from './port.ts'

const never = new AbortController().signal
const maker = createOfflinePicture()
afterAll(() => maker.close())

const request = (over: Partial<PictureRequest> = {}): PictureRequest => ({
  kind: 'cover',
  prompt: 'anything',
  genre: 'detective',
  premise: 'A clerk finds a door that was not there.',
  size: 512,
  seed: 'series-1:1',
  recent: [],
  ...over,
})

describe('the offline picture maker', () => {
  test('answers an opaque square WebP with words, a trace and no cost', async () => {
    const answer = await maker.draw(request({ size: 1024 }), never)
    const meta = await sharp(answer.bytes).metadata()
    expect(meta).toMatchObject({ format: 'webp', width: 1024, height: 1024, hasAlpha: false })
    expect(answer.contentType).toBe('image/webp')
    expect(answer.costMicroUsd).toBe(0)
    expect(answer.trace?.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(answer.alt.length).toBeGreaterThan(20)
    expect(answer.bytes.byteLength).toBeLessThan(480_000)
  })

  test('the same request gives the same bytes, another seed gives others', async () => {
    const [one, again, other] = await Promise.all(
      ['a', 'a', 'b'].map((seed) => maker.draw(request({ seed }), never)),
    )
    expect(Buffer.from(again!.bytes).equals(Buffer.from(one!.bytes))).toBe(true)
    expect(Buffer.from(other!.bytes).equals(Buffer.from(one!.bytes))).toBe(false)
  })

  test('an aborted request leaves at once, is not drawn if it was waiting, and the next is served', async () => {
    const stop = new AbortController()
    let sent = 0
    // Read when the request is copied to the thread.
    const tell = {
      composition: 'none',
      get hash() {
        sent += 1
        return '0000000000000000'
      },
    }
    const running = maker.draw(request({ seed: 'x', recent: [tell] }), stop.signal)
    const queued = maker.draw(request({ seed: 'y', recent: [tell] }), stop.signal)
    const after = maker.draw(request({ seed: 'a' }), never)
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await expect(queued).rejects.toThrow('enough')
    expect((await after).bytes.byteLength).toBeGreaterThan(1000)
    expect(sent).toBe(1)
    await expect(maker.draw(request(), stop.signal)).rejects.toThrow('enough')
  })

  test.each([0, 63, 4096, 512.5, Number.NaN])('refuses a size of %s', async (size) => {
    const failure = await maker.draw(request({ size }), never).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ProviderFailure)
    expect(failure).toMatchObject({ kind: 'refused', code: 'picture_refused' })
  })

  test('a thread that does not answer in time is ended', async () => {
    const hasty = createOfflinePicture({ timeoutMs: 1 })
    await expect(hasty.draw(request(), never)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'picture_unavailable',
    })
    await hasty.close()
  })

  test('a request that breaks the drawing fails alone', async () => {
    const broken = maker.draw(request({ recent: [null as never] }), never)
    const next = maker.draw(request({ seed: 'a' }), never)
    await expect(broken).rejects.toMatchObject({ kind: 'unavailable', code: 'picture_unavailable' })
    expect((await next).bytes.byteLength).toBeGreaterThan(1000)
  })

  test('closing fails what is under way and refuses what comes after', async () => {
    const short = createOfflinePicture()
    const under = [short.draw(request(), never), short.draw(request(), never)]
    await Promise.all([
      ...under.map((drawing) => expect(drawing).rejects.toMatchObject({ code: 'picture_unavailable' })),
      short.close(),
    ])
    await expect(short.draw(request(), never)).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
