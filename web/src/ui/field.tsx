import { type ReactNode, useState } from 'react'
import { Eye, EyeOff, Search, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import { Shape } from './state.tsx'

const inputClass = classes(
  'w-full min-w-0 rounded-control border border-edge bg-raised px-3 text-interface text-ink',
  'placeholder:text-soft placeholder:opacity-100 max-wide:text-base',
  'data-[focused]:outline-2 data-[focused]:outline-accent data-[focused]:outline-offset-1',
  'data-[invalid]:border-danger data-[invalid]:border-2 data-[invalid]:px-[11px]',
  'data-[disabled]:border-line data-[disabled]:bg-transparent data-[disabled]:text-soft',
)
export const labelClass = 'text-interface font-semibold text-ink'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'email' | 'password' | 'time'
  placeholder?: string
  hint?: ReactNode
  errors?: readonly string[] | undefined
  autoComplete?: string
  autoFocus?: boolean
  required?: boolean
  disabled?: boolean
  rows?: number
  maxLength?: number
  beside?: ReactNode
  hideLabel?: boolean
  className?: string
}

/** A text field, a password (with the eye) or, where rows are given, an area. */
export function Field({
  errors = [],
  rows,
  beside,
  hint,
  label,
  hideLabel,
  className,
  type = 'text',
  ...rest
}: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const secret = type === 'password'
  return (
    <TextField
      name={rest.name}
      value={rest.value}
      onChange={rest.onChange}
      type={secret && shown ? 'text' : type}
      autoComplete={rest.autoComplete}
      isRequired={rest.required}
      isDisabled={rest.disabled}
      isInvalid={errors.length > 0}
      maxLength={rest.maxLength}
      validationBehavior="aria"
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      <span className={classes('flex items-baseline justify-between gap-3', hideLabel === true && 'sr-only')}>
        <Label className={labelClass}>{label}</Label>
        {beside}
      </span>
      <span className="relative block">
        {rows === undefined ? (
          <Input
            placeholder={rest.placeholder}
            autoFocus={rest.autoFocus}
            className={classes(inputClass, 'h-10 max-wide:h-12', secret && 'pr-11')}
          />
        ) : (
          <TextArea
            rows={rows}
            placeholder={rest.placeholder}
            autoFocus={rest.autoFocus}
            className={classes(
              inputClass,
              'block min-h-[62px] resize-y py-2 leading-[1.375rem] [field-sizing:content]',
            )}
          />
        )}
        {secret && (
          <AriaButton
            aria-label={shown ? t('field.hidePassword') : t('field.showPassword')}
            onPress={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 flex w-11 items-center justify-center rounded-control text-ink"
          >
            {shown ? <EyeOff size={18} strokeWidth={1.5} /> : <Eye size={18} strokeWidth={1.5} />}
          </AriaButton>
        )}
      </span>
      {errors.length > 0 ? <Wrong>{errors.join(' ')}</Wrong> : hint !== undefined && <Hint>{hint}</Hint>}
    </TextField>
  )
}

function Hint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="text-note text-soft">
      {children}
    </Text>
  )
}

function Wrong({ children }: { children: ReactNode }) {
  return (
    <FieldError className="flex items-baseline gap-2 text-note text-soft">
      <Shape kind="failed" className="text-danger" />
      <span>{children}</span>
    </FieldError>
  )
}

type SearchProps = {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  className?: string
}

export function SearchField({ label, value, onChange, placeholder, className }: SearchProps) {
  const { t } = useTranslation()
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={classes('group relative block', className)}
    >
      <Search
        size={18}
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2"
      />
      <Input
        placeholder={placeholder}
        className={classes(inputClass, 'h-10 px-10 max-wide:h-12 [&::-webkit-search-cancel-button]:hidden')}
      />
      <AriaButton
        aria-label={t('field.clear')}
        className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-control group-data-[empty]:hidden"
      >
        <X size={18} strokeWidth={1.5} />
      </AriaButton>
    </AriaSearchField>
  )
}
