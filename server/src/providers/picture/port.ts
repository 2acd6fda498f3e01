/** The picture port: one prompt, one finished square picture. */
export interface PictureProvider {
  readonly name: string
  readonly model: string
  readonly offline: boolean
  draw(request: PictureRequest, signal: AbortSignal): Promise<PictureAnswer>
}

export interface PictureRequest {
  kind: 'cover'
  /** What a model is told. */
  prompt: string
  /** One of the genre keys, e.g. `detective`; the offline maker picks palette and compositions by it. */
  genre: string
  /** One sentence; its words lean the choice of composition. */
  premise: string
  /** Edge in pixels of the square. */
  size: number
  seed: string
  /** What the series has had lately, newest last, so that two covers never look alike. */
  recent: readonly PictureTrace[]
}

/** What is remembered of a picture so that the next one differs. */
export interface PictureTrace {
  /** 64-bit difference hash of the flat colour drawing, as 16 hex digits. */
  hash: string
  composition: string
}

export interface PictureAnswer {
  bytes: Uint8Array
  contentType: 'image/webp' | 'image/png' | 'image/jpeg'
  /** Words for people who cannot see it; empty when the maker has none. */
  alt: string
  trace: PictureTrace | null
  costMicroUsd: number
}
