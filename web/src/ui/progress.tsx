import { ProgressBar } from 'react-aria-components/ProgressBar'
import { classes } from './classes.ts'

type Props = { label: string; value?: number | undefined; className?: string }

/** Progress of 0 to 1; without a value the piece walks. */
export function Progress({ label, value, className }: Props) {
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={value === undefined}
      value={value === undefined ? undefined : Math.round(value * 100)}
      className={classes('block', className)}
    >
      <div className="relative h-[3px] overflow-hidden bg-line">
        {value === undefined ? (
          <span className="absolute inset-y-0 w-[22%] animate-walk bg-accent" />
        ) : (
          <span
            className="absolute inset-0 origin-left bg-accent transition-transform duration-200 ease-calm"
            style={{ transform: `scaleX(${Math.min(1, Math.max(0, value))})` }}
          />
        )}
      </div>
    </ProgressBar>
  )
}
