import { useEffect } from 'react'
import { Pause, Play } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { stopwatch } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Slider } from '../../ui/choices.tsx'
import { Menu } from '../../ui/menu.tsx'
import { State } from '../../ui/state.tsx'
import { type Audio, speeds } from './use-audio.ts'

const skipSeconds = 15

/** The bar below the page: play, fifteen seconds back and on, place, speed. */
export function Player({ audio, voice }: { audio: Audio; voice: string }) {
  const { t, i18n } = useTranslation()
  usePlayerKeys(audio)
  const shown = audio.length > 0 ? audio.length : 1
  const speedWords = (speed: number) =>
    `${new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1 }).format(speed)} ×`
  const place = t('player.place', { at: stopwatch(audio.at), of: stopwatch(audio.length) })
  return (
    <section
      aria-label={t('player.label')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)]"
    >
      <div className="absolute inset-x-0 -top-0.5 h-[3px] overflow-hidden wide:hidden" aria-hidden="true">
        <span
          className="absolute inset-0 origin-left bg-ink"
          style={{ transform: `scaleX(${Math.min(1, audio.at / shown)})` }}
        />
      </div>
      <div className="flex h-[72px] items-center gap-2 px-4 wide:gap-5 wide:px-6">
        <AriaButton
          aria-label={audio.playing ? t('player.pause') : t('player.play')}
          onPress={audio.toggle}
          className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent text-on-accent data-[hovered]:bg-deep max-wide:size-12"
        >
          {audio.playing ? (
            <Pause size={20} strokeWidth={1.5} fill="currentColor" />
          ) : (
            <Play size={20} strokeWidth={1.5} fill="currentColor" className="translate-x-px" />
          )}
        </AriaButton>
        <div className="ml-1 min-w-0 flex-1 wide:hidden">
          <p className="truncate font-semibold">{t('player.readBy', { voice })}</p>
          <p className="truncate text-note text-soft">{audio.failed ? t('player.failed') : place}</p>
        </div>
        <div className="flex gap-1">
          <Button
            look="quiet"
            size="small"
            className="max-wide:px-2!"
            aria-label={t('player.back')}
            onPress={() => audio.skip(-skipSeconds)}
          >
            −15
          </Button>
          <Button
            look="quiet"
            size="small"
            className="max-wide:px-2!"
            aria-label={t('player.on')}
            onPress={() => audio.skip(skipSeconds)}
          >
            +15
          </Button>
        </div>
        <span className="w-12 shrink-0 text-right max-wide:hidden">{stopwatch(audio.at)}</span>
        <Slider
          label={t('player.seek')}
          hideLabel
          value={Math.min(audio.at, shown)}
          min={0}
          max={shown}
          says={place}
          onChange={audio.seek}
          className="flex-1 max-wide:hidden"
        />
        <span className="w-12 shrink-0 text-soft max-wide:hidden">{stopwatch(audio.length)}</span>
        {audio.failed && (
          <span className="flex items-center gap-3 max-wide:hidden">
            <State kind="failed">{t('player.failed')}</State>
            <Button size="small" onPress={audio.retry}>
              {t('retry')}
            </Button>
          </span>
        )}
        <Menu
          label={t('player.speed')}
          trigger={
            <Button
              size="small"
              className="max-wide:px-2!"
              aria-label={t('player.speedNow', { speed: speedWords(audio.speed) })}
            >
              {speedWords(audio.speed)}
            </Button>
          }
          entries={speeds.map((speed) => ({
            id: String(speed),
            label: <span className={speed === audio.speed ? 'font-semibold' : ''}>{speedWords(speed)}</span>,
            onAction: () => audio.setSpeed(speed),
          }))}
        />
      </div>
    </section>
  )
}

/** Space or K plays and pauses, J and L go back and on, unless something else has the keyboard. */
function usePlayerKeys(audio: Audio) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const busy =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, button, a, [role]')
      if (busy !== null && busy !== false) return
      const acts: Record<string, () => void> = {
        ' ': audio.toggle,
        k: audio.toggle,
        j: () => audio.skip(-skipSeconds),
        l: () => audio.skip(skipSeconds),
      }
      const act = acts[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [audio])
}
