import type { ReactNode } from 'react'

type Props = { drawing: ReactNode; title: string; children: ReactNode; action?: ReactNode }

/** Why nothing is here, in a sentence, and the one thing to do next. */
export function Empty({ drawing, title, children, action }: Props) {
  return (
    <div className="flex flex-col items-center px-4 py-12 text-center">
      {drawing}
      <h2 className="mt-6 font-serif text-part font-medium">{title}</h2>
      <p className="mt-2 max-w-[310px] text-soft">{children}</p>
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  )
}

const ink = { fill: 'none', stroke: 'var(--ink)', strokeWidth: 1.5 }

export function ShelfDrawing() {
  return (
    <svg width="116" height="80" viewBox="0 0 116 80" aria-hidden="true">
      <rect x="14" y="12" width="26" height="66" {...ink} />
      <path d="M21 24h12M21 29h12" {...ink} />
      <rect x="40" y="0" width="22" height="78" fill="var(--accent)" />
      <rect x="62" y="20" width="30" height="58" {...ink} />
      <path d="M70 34h14M96 78l14-58M0 78.5h116" {...ink} />
    </svg>
  )
}

export function EnvelopeDrawing() {
  return (
    <svg width="116" height="80" viewBox="0 0 116 80" aria-hidden="true">
      <rect x="20" y="14" width="76" height="52" {...ink} />
      <path d="M20 14l38 30 38-30" {...ink} />
      <circle cx="58" cy="44" r="8" fill="var(--accent)" />
      <path d="M4 66.5h108" {...ink} />
    </svg>
  )
}

export function LampDrawing() {
  return (
    <svg width="116" height="96" viewBox="0 0 116 96" aria-hidden="true">
      <path d="M58 94V40M0 94.5h116" {...ink} />
      <path d="M48 40h20l-4-20H52z" {...ink} />
      <path d="M55 36h6l-1-12h-4z" fill="var(--accent)" />
      <path d="M50 20l8-10 8 10M44 52L26 94M72 52l18 42" {...ink} />
    </svg>
  )
}
