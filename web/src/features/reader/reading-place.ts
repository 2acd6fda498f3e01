import { useEffect, useState } from 'react'
import { personStore } from '../../lib/device-store.ts'

type Place = { paragraph: number; into: number }

const headHeight = 72

function paragraphs() {
  return [...document.querySelectorAll<HTMLElement>('[data-paragraph]')]
}

/** The paragraph at the top of the window and how far into it, as a share of its height. */
function placeNow(): Place | null {
  for (const [paragraph, element] of paragraphs().entries()) {
    const box = element.getBoundingClientRect()
    if (box.bottom <= headHeight) continue
    return { paragraph, into: Math.max(0, (headHeight - box.top) / Math.max(1, box.height)) }
  }
  return null
}

/**
 * Keep the reader's place by paragraph, so that it survives another text size or window; returns the share of the
 * text that lies behind.
 */
export function useReadingPlace(storyId: string, ready: boolean) {
  const [share, setShare] = useState(0)
  useEffect(() => {
    if (!ready) return
    let restoring = true
    let frame = 0
    const kept = personStore.get<Place>(`place.${storyId}`)
    const restore = () => {
      if (kept !== null && (kept.paragraph > 0 || kept.into > 0.2)) {
        const element = paragraphs()[kept.paragraph]
        if (element !== undefined) {
          const box = element.getBoundingClientRect()
          window.scrollBy({ top: box.top + kept.into * box.height - headHeight, behavior: 'instant' })
        }
      }
      restoring = false
      measure()
    }
    const measure = () => {
      frame = 0
      if (restoring) return
      const all = paragraphs()
      const first = all[0]?.getBoundingClientRect()
      const last = all.at(-1)?.getBoundingClientRect()
      if (first === undefined || last === undefined) return
      const whole = last.bottom - first.top - window.innerHeight + headHeight
      setShare(whole <= 0 ? 1 : Math.min(1, Math.max(0, (headHeight - first.top) / whole)))
      const place = placeNow()
      if (place !== null) personStore.set(`place.${storyId}`, place)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(measure)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    // The router puts a new page at its top first, and lines fall elsewhere once the fonts are there.
    void document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(restore)))
    return () => {
      window.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame)
    }
  }, [storyId, ready])
  return share
}

/** Bring the spoken sentence into view when it leaves the middle of the window, unless the reader scrolls away. */
export function useFollowSpoken(spoken: number, playing: boolean) {
  useEffect(() => {
    if (!playing || spoken < 0) return
    const element = document.querySelector('[data-spoken]')
    const box = element?.getBoundingClientRect()
    if (box === undefined || (box.top > headHeight && box.bottom < window.innerHeight - 120)) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' })
  }, [spoken, playing])
}
