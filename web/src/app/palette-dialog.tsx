import { type KeyboardEvent, useId, useState } from 'react'
import { Search } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { Kbd } from '../ui/small.tsx'
import { usePaletteGroups } from './palette-entries.tsx'
import { setPaletteWords, usePalette } from './palette-state.ts'

export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const listId = useId()
  const { words } = usePalette()
  const [at, setAt] = useState(0)
  const { groups, searching } = usePaletteGroups(words)
  const entries = groups.flatMap((group) => group.entries)
  const chosen = entries[Math.min(at, entries.length - 1)]
  const optionId = (key: string) => `${listId}-${key.replaceAll(' ', '-')}`

  const move = (by: number) => {
    if (entries.length === 0) return
    const next = (Math.min(at, entries.length - 1) + by + entries.length) % entries.length
    setAt(next)
    document.getElementById(optionId(entries[next]?.key ?? ''))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      move(step)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onClose()
      chosen.run()
    }
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-50 animate-fade bg-veil"
    >
      <Modal className="fixed inset-x-3 top-3 mx-auto max-w-[640px] animate-enter overflow-hidden rounded-picture border border-line bg-raised shadow-float wide:top-28">
        <Dialog aria-label={t('palette.open')} className="flex max-h-[70dvh] flex-col outline-none">
          <div className="flex items-center gap-3 border-b border-line px-4">
            <Search size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
            <input
              autoFocus
              role="combobox"
              aria-expanded={entries.length > 0}
              aria-controls={listId}
              aria-activedescendant={chosen === undefined ? undefined : optionId(chosen.key)}
              aria-label={t('palette.open')}
              placeholder={t('palette.placeholder')}
              value={words}
              onChange={(event) => {
                setPaletteWords(event.target.value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
              className="h-[58px] min-w-0 flex-1 bg-transparent font-serif text-section caret-accent outline-none placeholder:text-soft"
            />
            <span className="max-wide:hidden">
              <Kbd>Esc</Kbd>
            </span>
          </div>
          <div role="listbox" id={listId} aria-label={t('palette.results')} className="overflow-y-auto py-2">
            {groups.map((group) => (
              <div key={group.key} role="group" aria-labelledby={`${listId}-${group.key}-label`}>
                <p id={`${listId}-${group.key}-label`} className="whisper px-4 pt-2 pb-1">
                  {group.label}
                </p>
                {group.entries.map((entry) => (
                  // The keyboard stays in the field above, which names the option it is on.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={entry.key}
                    id={optionId(entry.key)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={entry === chosen}
                    onPointerMove={() => setAt(entries.indexOf(entry))}
                    onClick={() => {
                      onClose()
                      entry.run()
                    }}
                    className={classes(
                      'flex min-h-11 cursor-pointer items-center gap-3 border-l-2 px-4',
                      entry === chosen ? 'border-accent bg-accent-wash' : 'border-transparent',
                    )}
                  >
                    <span className="flex w-7 shrink-0 justify-center">{entry.icon}</span>
                    <span
                      className={classes(
                        'flex min-w-0 gap-x-3',
                        entry.long === true
                          ? 'max-wide:flex-col max-wide:py-1.5 wide:items-center'
                          : 'items-center',
                      )}
                    >
                      <span className="min-w-0 truncate font-semibold">{entry.title}</span>
                      {entry.note !== undefined && (
                        <span
                          className={classes(
                            'truncate text-note text-soft',
                            entry.long === true ? 'wide:max-w-[45%] wide:shrink-0' : 'min-w-0',
                          )}
                        >
                          {entry.note}
                        </span>
                      )}
                    </span>
                    {entry === chosen && (
                      <span className="ml-auto max-wide:hidden">
                        <Kbd>↵</Kbd>
                      </span>
                    )}
                  </div>
                ))}
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <p role="status" className="px-4 pb-6 text-soft">
              {searching ? t('palette.searching') : t('palette.nothing', { words })}
            </p>
          )}
          <div className="flex items-center gap-4 border-t border-line px-4 py-2.5 text-note text-soft max-wide:hidden">
            <span className="flex items-center gap-1.5">
              <Kbd>↑</Kbd>
              <Kbd>↓</Kbd> {t('palette.choose')}
            </span>
            <span className="flex items-center gap-1.5">
              <Kbd>↵</Kbd> {t('palette.openIt')}
            </span>
            <span className="ml-auto flex items-center gap-1.5">
              <Kbd>&gt;</Kbd> {t('palette.actionsOnly')}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
