import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createFakePicture } from './fake.ts'
import type { PictureRequest } from './port.ts'

const request: PictureRequest = {
  kind: 'cover',
  prompt: 'p',
  genre: 'cozy',
  premise: '',
  size: 1024,
  seed: 's',
  recent: [],
}

test('records what it was asked and answers a picture that opens', async () => {
  const fake = createFakePicture()
  const answer = await fake.draw(request, new AbortController().signal)
  expect(fake.calls).toEqual([request])
  expect(await sharp(answer.bytes).metadata()).toMatchObject({ format: 'png', width: 1, height: 1 })
  await expect(sharp(answer.bytes).raw().toBuffer()).resolves.toHaveLength(3)
})

test.each(['refused', 'unavailable', 'unknown'] as const)(
  'fails as %s as often as told, then works',
  async (kind) => {
    const fake = createFakePicture()
    const signal = new AbortController().signal
    fake.failNext(kind, 2)
    await expect(fake.draw(request, signal)).rejects.toMatchObject({ kind, code: `picture_${kind}` })
    await expect(fake.draw(request, signal)).rejects.toMatchObject({ kind })
    await expect(fake.draw(request, signal)).resolves.toMatchObject({ contentType: 'image/png' })
    expect(fake.calls).toHaveLength(3)
  },
)
