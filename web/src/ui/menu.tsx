import type { ReactNode, RefObject } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { classes } from './classes.ts'

export const popoverClass =
  'animate-enter rounded-picture border border-line bg-raised p-1 shadow-float outline-none overflow-y-auto'
const itemClass = classes(
  'flex cursor-pointer items-center gap-3 rounded-tile px-3 py-2 text-interface text-ink outline-none',
  'data-[focused]:bg-shade data-[disabled]:cursor-default data-[disabled]:text-soft max-wide:min-h-11',
)

export type MenuEntry =
  | {
      id: string
      label: ReactNode
      icon?: ReactNode
      danger?: boolean
      disabled?: boolean
      onAction: () => void
    }
  | { separator: string }

/** A menu that opens from the button given as `trigger`. */
export function Menu({
  label,
  trigger,
  entries,
}: {
  label: string
  trigger: ReactNode
  entries: MenuEntry[]
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(popoverClass, 'min-w-48')} placement="bottom end">
        <AriaMenu aria-label={label} className="outline-none">
          {items(entries)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

type OpenMenuProps = {
  label: string
  button: RefObject<HTMLElement | null>
  onClose: () => void
  entries: MenuEntry[]
}

/** The open menu of a button that is there before the menu's code. */
export function OpenMenu({ label, button, onClose, entries }: OpenMenuProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={button}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      className={classes(popoverClass, 'min-w-48')}
      placement="bottom end"
    >
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {items(entries)}
      </AriaMenu>
    </Popover>
  )
}

function items(entries: MenuEntry[]) {
  return entries.map((entry) =>
    'separator' in entry ? (
      <Separator key={entry.separator} className="mx-1 my-1 border-t border-line" />
    ) : (
      <AriaMenuItem
        key={entry.id}
        id={entry.id}
        isDisabled={entry.disabled}
        onAction={entry.onAction}
        className={classes(itemClass, entry.danger === true && 'text-danger')}
      >
        {entry.icon}
        {entry.label}
      </AriaMenuItem>
    ),
  )
}
