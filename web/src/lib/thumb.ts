import { thumbHashToDataURL } from 'thumbhash'

const made = new Map<string, string | null>()

function bytes(base64: string) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** A data: picture of the colours to come, or null for a hash that cannot be read. */
export function thumbPicture(hash: string | null | undefined) {
  if (hash === null || hash === undefined || hash === '') return null
  const known = made.get(hash)
  if (known !== undefined) return known
  let picture: string | null = null
  try {
    picture = thumbHashToDataURL(bytes(hash))
  } catch {
    picture = null
  }
  made.set(hash, picture)
  return picture
}
