import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'

export type Look = 'primary' | 'plain' | 'quiet' | 'danger'
export type Size = 'small' | 'medium' | 'large'

const looks: Record<Look, string> = {
  primary:
    'border-accent bg-accent text-on-accent data-[hovered]:border-deep data-[hovered]:bg-deep data-[pressed]:bg-deep',
  plain: 'border-edge bg-raised text-ink data-[hovered]:bg-shade data-[pressed]:bg-shade',
  quiet: 'border-transparent bg-transparent text-ink data-[hovered]:bg-shade data-[pressed]:bg-shade',
  danger: 'border-danger bg-raised text-danger data-[hovered]:bg-danger-wash data-[pressed]:bg-danger-wash',
}
const sizes: Record<Size, string> = {
  small: 'h-7 gap-2 px-2.5 text-note max-wide:h-11 max-wide:px-4 max-wide:text-interface',
  medium: 'h-9 gap-2 px-3.5 text-interface max-wide:h-11',
  large: 'h-12 gap-2.5 px-5 text-[1.0625rem]',
}
const off =
  'data-[disabled]:border-line data-[disabled]:bg-transparent data-[disabled]:text-soft data-[disabled]:cursor-default'

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look = 'plain', size: Size = 'medium', wide = false) {
  return classes(
    'inline-flex shrink-0 items-center justify-center rounded-control border font-semibold whitespace-nowrap',
    'select-none transition-colors duration-120 [&_svg]:size-[1.125rem]',
    looks[look],
    sizes[size],
    off,
    wide && 'w-full',
  )
}

type Props = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  look?: Look
  size?: Size
  wide?: boolean
  icon?: ReactNode
  busy?: boolean
  className?: string
  children?: ReactNode
}

/** While busy it keeps its place and the focus, says so, and does nothing. */
export function Button({
  look,
  size,
  wide,
  icon,
  busy = false,
  className,
  children,
  type,
  onPress,
  ...rest
}: Props) {
  const { t } = useTranslation()
  return (
    <AriaButton
      {...rest}
      type={busy ? 'button' : type}
      onPress={busy ? undefined : onPress}
      className={classes(buttonClass(look, size, wide), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {busy && <span className="sr-only">{t('loading')}</span>}
    </AriaButton>
  )
}

type IconProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> & {
  label: string
  bordered?: boolean
  className?: string
  children: ReactNode
}

export function IconButton({ label, bordered = false, className, children, ...rest }: IconProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-control border text-ink max-wide:size-11',
        'transition-colors duration-120 data-[hovered]:bg-shade data-[disabled]:text-soft',
        bordered ? 'border-edge bg-raised' : 'border-transparent',
        className,
      )}
    >
      {children}
    </AriaButton>
  )
}

function Spinner() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 animate-spin-slow" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="26 12"
        strokeLinecap="round"
      />
    </svg>
  )
}
