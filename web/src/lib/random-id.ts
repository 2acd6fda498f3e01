/** A random UUID, version 4; unlike crypto.randomUUID also where the studio is reached by plain http. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const set = (at: number, keep: number, mark: number) => (bytes[at] = ((bytes[at] ?? 0) & keep) | mark)
  set(6, 0x0f, 0x40)
  set(8, 0x3f, 0x80)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
