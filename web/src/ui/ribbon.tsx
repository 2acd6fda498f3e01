import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Shape } from './state.tsx'

type Props = { kind: 'caution' | 'danger'; children: ReactNode; end?: ReactNode }

export function Ribbon({ kind, children, end }: Props) {
  return (
    <div
      role="status"
      className={classes(
        'flex items-center gap-3 border-b px-4 py-2.5 wide:px-12',
        kind === 'caution' ? 'border-caution bg-caution-wash' : 'border-danger bg-danger-wash',
      )}
    >
      <Shape kind={kind === 'caution' ? 'attention' : 'failed'} />
      <p className="min-w-0 flex-1">{children}</p>
      {end}
    </div>
  )
}
