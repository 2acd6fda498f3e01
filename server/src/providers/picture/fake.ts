import { ProviderFailure } from '../failure.ts'
import type { PictureAnswer, PictureProvider, PictureRequest } from './port.ts'

/** A valid 1 x 1 PNG, one grey pixel. */
const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

export interface FakePicture extends PictureProvider {
  readonly calls: PictureRequest[]
  /** The next `times` calls fail this way. */
  failNext(kind: ProviderFailure['kind'], times?: number): void
}

/** A picture provider for tests: records what it is asked, answers one pixel, fails when told to. */
export function createFakePicture(): FakePicture {
  const calls: PictureRequest[] = []
  const failures: ProviderFailure['kind'][] = []
  return {
    name: 'fake',
    model: 'fake-picture',
    offline: false,
    calls,
    failNext: (kind, times = 1) => failures.push(...Array.from({ length: times }, () => kind)),
    async draw(request, signal): Promise<PictureAnswer> {
      signal.throwIfAborted()
      calls.push(request)
      const kind = failures.shift()
      if (kind)
        throw new ProviderFailure(kind, `picture_${kind}`, `The fake picture maker was told to be ${kind}`)
      return {
        bytes: new Uint8Array(tinyPng),
        contentType: 'image/png',
        alt: '',
        trace: { hash: calls.length.toString(16).padStart(16, '0'), composition: 'fake' },
        costMicroUsd: 40_000,
      }
    },
  }
}
