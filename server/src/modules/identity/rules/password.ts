import { commonPasswords } from './common-passwords.ts'

/** Accepted: 12 to 200 characters, three of four classes, not common and not the address itself. */
export function isStrongPassword(password: string, address: string): boolean {
  if (password.length < 12 || password.length > 200) return false
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) =>
    kind.test(password),
  ).length
  if (classes < 3) return false
  const plain = password.toLowerCase()
  const bare = plain.replace(/[^\p{L}\p{Nd}]/gu, '')
  const local = address.split('@')[0] ?? ''
  return !commonPasswords.has(plain) && !commonPasswords.has(bare) && plain !== address && bare !== local
}
