/**
 * The one form in which an e-mail address is stored, compared and hashed: trimmed, NFC, lower case.
 * Null when it cannot be an address. Source: spec of stories, section 6 (5 to 254 characters).
 */
export function normaliseAddress(text: string): string | null {
  const address = text.trim().normalize('NFC').toLowerCase()
  if (address.length < 5 || address.length > 254) return null
  return /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}.]+(\.[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}.]+)+$/u.test(
    address,
  )
    ? address
    : null
}
