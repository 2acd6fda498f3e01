import { createContext, type ReactNode, useContext } from 'react'

/** Whether a page already stands in the shell's main part. */
export const InsideMain = createContext(false)

/** The main part of a page that may or may not stand in the shell: exactly one landmark either way. */
export function Landmark({ className, children }: { className?: string; children: ReactNode }) {
  const Tag = useContext(InsideMain) ? 'div' : 'main'
  return <Tag className={className}>{children}</Tag>
}
