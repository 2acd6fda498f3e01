import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { classes } from './classes.ts'
import { labelClass } from './field.tsx'
import { popoverClass } from './menu.tsx'

type Choice = { id: string; label: string; note?: string; disabled?: boolean }

type Props = {
  label: string
  hideLabel?: boolean
  choices: Choice[]
  value: string
  onChange: (value: string) => void
  hint?: string
  className?: string
  fit?: boolean
}

export function Select({
  label,
  hideLabel = false,
  choices,
  value,
  onChange,
  hint,
  className,
  fit = false,
}: Props) {
  return (
    <AriaSelect
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      {!hideLabel && <Label className={labelClass}>{label}</Label>}
      <Button
        className={classes(
          'flex h-10 items-center justify-between gap-2 rounded-control border border-edge bg-raised px-3 text-interface max-wide:h-12',
          'data-[hovered]:bg-shade data-[disabled]:border-line data-[disabled]:text-soft',
          fit ? 'font-semibold' : 'w-full',
        )}
      >
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      </Button>
      {hint !== undefined && <span className="text-note text-soft">{hint}</span>}
      <Popover className={classes(popoverClass, 'max-h-80 min-w-(--trigger-width)')}>
        <ListBox className="outline-none">
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.id}
              id={choice.id}
              textValue={choice.label}
              isDisabled={choice.disabled}
              className={classes(
                'group flex cursor-pointer items-start gap-2 rounded-tile py-2 pr-3 pl-2 outline-none max-wide:min-h-11',
                'data-[focused]:bg-shade data-[disabled]:cursor-default data-[disabled]:text-soft',
              )}
            >
              <Check
                size={16}
                strokeWidth={2}
                aria-hidden="true"
                className="mt-0.5 opacity-0 group-data-[selected]:opacity-100"
              />
              <span className="min-w-0">
                <span className="block">{choice.label}</span>
                {choice.note !== undefined && (
                  <span className="block max-w-72 text-note text-soft">{choice.note}</span>
                )}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
