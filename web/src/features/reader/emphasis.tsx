import type { ReactNode } from 'react'

/** Words between single stars or underscores are spoken with weight: italics. */
export function withEmphasis(text: string): ReactNode {
  const parts = text.split(/(\*[^*\n]+\*|\b_[^_\n]+_\b)/g)
  if (parts.length === 1) return text
  return parts.map((part, index) => (index % 2 === 1 ? <em key={index}>{part.slice(1, -1)}</em> : part))
}
