import type { ReactNode } from 'react'
import { ChevronRight } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'

type Props = {
  icon: ReactNode
  title: string
  note?: string | undefined
  onPress: () => void
  disabled?: boolean
}

/** A row that starts something: icon, name, what it will do. */
export function ActionRow({ icon, title, note, onPress, disabled }: Props) {
  return (
    <AriaButton
      onPress={onPress}
      isDisabled={disabled}
      className="flex min-h-16 w-full items-center gap-4 border-b border-line py-2.5 text-left data-[disabled]:text-soft data-[hovered]:text-accent"
    >
      <span className="text-soft">{icon}</span>
      <span className="min-w-0 flex-1">
        <span className="block font-serif text-part">{title}</span>
        {note !== undefined && <span className="block text-note text-soft">{note}</span>}
      </span>
      <ChevronRight size={18} strokeWidth={1.5} aria-hidden="true" />
    </AriaButton>
  )
}
