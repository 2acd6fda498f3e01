import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type PageHeadProps = {
  title: ReactNode
  line?: ReactNode
  actions?: ReactNode
  above?: ReactNode
  aside?: ReactNode
  tabs?: boolean
}

export function PageHead({ title, line, actions, above, aside, tabs = false }: PageHeadProps) {
  return (
    <header
      className={classes(
        'flex flex-wrap items-start justify-between gap-x-6 gap-y-4',
        tabs ? 'mb-5' : 'mb-6 wide:mb-8',
      )}
    >
      <div className="flex min-w-0 flex-1 basis-80 gap-6">
        {aside}
        <div className="min-w-0">
          {above}
          <h1 className="font-serif text-page tracking-[-0.012em] text-balance">{title}</h1>
          {line !== undefined && <p className="mt-1 max-w-[720px] text-interface text-soft">{line}</p>}
        </div>
      </div>
      {actions !== undefined && actions !== false && (
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </header>
  )
}

type SectionProps = {
  title: ReactNode
  note?: ReactNode
  children?: ReactNode
  className?: string
  level?: 2 | 3
}

/** A rule opens a section; its title stands left, a note or a link right. */
export function Section({ title, note, children, className, level = 2 }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classes('border-t border-rule pt-2.5', className)}>
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <Heading className="font-serif text-part font-medium">{title}</Heading>
        {note !== undefined && <span className="text-note text-soft">{note}</span>}
      </div>
      {children}
    </section>
  )
}

/** A fact on its own line: the name soft at the left, the value at the right. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-6 border-b border-line py-2">
      <dt className="shrink-0 text-soft">{name}</dt>
      <dd className="min-w-0 text-right">{children}</dd>
    </div>
  )
}
