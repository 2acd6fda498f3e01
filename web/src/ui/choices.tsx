import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { Switch as AriaSwitch } from 'react-aria-components/Switch'
import { classes } from './classes.ts'
import { labelClass } from './field.tsx'

const ring =
  'data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[focus-visible]:outline-offset-2'

type SegmentedProps<T extends string> = {
  label: string
  hideLabel?: boolean
  value: T
  onChange: (value: T) => void
  choices: { id: T; label: ReactNode; name?: string; disabled?: boolean }[]
  className?: string
  tall?: boolean
}

/** One of a few, side by side; the chosen one is filled with ink. */
export function Segmented<T extends string>({
  label,
  hideLabel = false,
  value,
  onChange,
  choices,
  className,
  tall = false,
}: SegmentedProps<T>) {
  return (
    <RadioGroup
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={(next) => onChange(next as T)}
      orientation="horizontal"
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      {!hideLabel && <Label className={labelClass}>{label}</Label>}
      <div className="flex w-fit max-w-full flex-wrap gap-px overflow-hidden rounded-control border border-edge bg-line">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            aria-label={choice.name}
            isDisabled={choice.disabled}
            className={classes(
              tall ? 'h-[38px]' : 'h-[34px]',
              'flex grow cursor-pointer items-center justify-center bg-raised px-3.5 font-semibold whitespace-nowrap max-wide:h-11',
              'data-[hovered]:bg-shade data-[selected]:bg-ink data-[selected]:text-paper',
              'data-[disabled]:cursor-default data-[disabled]:font-normal data-[disabled]:text-soft',
              'data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-4 data-[focus-visible]:outline-accent',
            )}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

type ChipsProps = {
  label: string
  value: string
  onChange: (value: string) => void
  choices: { id: string; label: string; disabled?: boolean }[]
}

/** One of many, as chips that may wrap. */
export function Chips({ label, value, onChange, choices }: ChipsProps) {
  return (
    <RadioGroup value={value} onChange={onChange} orientation="horizontal" className="flex flex-col gap-1.5">
      <Label className={labelClass}>{label}</Label>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.disabled}
            className={classes(
              'flex h-8 cursor-pointer items-center rounded-control border border-edge bg-raised px-3 font-semibold max-wide:h-11 max-wide:px-4',
              'data-[hovered]:bg-shade data-[selected]:border-ink data-[selected]:bg-ink data-[selected]:text-paper',
              'data-[disabled]:cursor-default data-[disabled]:border-line data-[disabled]:bg-transparent data-[disabled]:font-normal data-[disabled]:text-soft',
              ring,
            )}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

type SwitchProps = { on: boolean; onChange: (on: boolean) => void; disabled?: boolean; children: ReactNode }

export function Switch({ on, onChange, disabled, children }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={on}
      onChange={onChange}
      isDisabled={disabled}
      className="group inline-flex min-h-9 cursor-pointer items-center gap-3 data-[disabled]:cursor-default data-[disabled]:text-soft max-wide:min-h-11"
    >
      <span
        className={classes(
          'flex h-5 w-9 items-center rounded-full border px-[3px] transition-colors duration-120',
          'border-edge bg-raised group-data-[selected]:border-accent group-data-[selected]:bg-accent',
          'group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent',
        )}
      >
        <span className="size-3 rounded-full bg-edge transition-transform duration-120 group-data-[selected]:translate-x-4 group-data-[selected]:bg-on-accent" />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  )
}

type CheckboxProps = { on: boolean; onChange: (on: boolean) => void; children: ReactNode; disabled?: boolean }

export function Checkbox({ on, onChange, children, disabled }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={on}
      onChange={onChange}
      isDisabled={disabled}
      className="group inline-flex min-h-9 cursor-pointer items-center gap-2.5 data-[disabled]:text-soft max-wide:min-h-11"
    >
      <span
        className={classes(
          'flex size-4 items-center justify-center rounded-[4px] border border-edge bg-raised text-on-accent',
          'group-data-[selected]:border-accent group-data-[selected]:bg-accent',
          'group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-offset-2 group-data-[focus-visible]:outline-accent',
        )}
      >
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 opacity-0 group-data-[selected]:opacity-100"
        >
          <path d="M2 6.3l2.7 2.7L10 3.4" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}

type SliderProps = {
  label: string
  hideLabel?: boolean
  value: number
  onChange: (value: number) => void
  onChangeEnd?: (value: number) => void
  min: number
  max: number
  step?: number
  says: string
  className?: string
}

export function Slider({
  label,
  hideLabel = false,
  value,
  onChange,
  onChangeEnd,
  min,
  max,
  step = 1,
  says,
  className,
}: SliderProps) {
  const share = max > min ? (value - min) / (max - min) : 0
  return (
    <AriaSlider
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? min) : next)}
      onChangeEnd={(next) => onChangeEnd?.(Array.isArray(next) ? (next[0] ?? min) : next)}
      minValue={min}
      maxValue={max}
      step={step}
      className={classes('flex min-w-0 flex-col gap-1.5', className)}
    >
      {!hideLabel && <Label className={labelClass}>{label}</Label>}
      <SliderTrack className="relative h-9 cursor-pointer max-wide:h-11">
        <span className="absolute inset-x-0 top-1/2 h-[3px] -translate-y-1/2 rounded-full bg-line" />
        <span
          className="absolute left-0 top-1/2 h-[3px] -translate-y-1/2 rounded-full bg-ink"
          style={{ width: `${share * 100}%` }}
        />
        <SliderThumb
          aria-valuetext={says}
          className={classes('top-1/2 size-3 rounded-full bg-ink data-[focus-visible]:size-4', ring)}
        />
      </SliderTrack>
    </AriaSlider>
  )
}
