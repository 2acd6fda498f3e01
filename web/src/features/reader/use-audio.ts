import { useCallback, useEffect, useRef, useState } from 'react'
import { personStore } from '../../lib/device-store.ts'

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const
const keepEverySeconds = 5

export type Audio = {
  playing: boolean
  at: number
  length: number
  speed: number
  failed: boolean
  begun: boolean
  toggle: () => void
  seek: (second: number) => void
  skip: (seconds: number) => void
  setSpeed: (speed: number) => void
  retry: () => void
}

/** One narration: plays, remembers where it stopped and how fast it was heard. */
export function useAudio(storyId: string, url: string | null, seconds: number | null): Audio {
  const player = useRef<HTMLAudioElement | null>(null)
  const keptAt = useRef(0)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(() => personStore.get<number>(`heard.${storyId}`) ?? 0)
  const [length, setLength] = useState(seconds ?? 0)
  const [speed, setSpeedState] = useState(() => personStore.get<number>('speed') ?? 1)
  const [failed, setFailed] = useState(false)
  const [begun, setBegun] = useState(false)

  useEffect(() => {
    if (url === null) return
    const audio = new window.Audio()
    audio.preload = 'none'
    audio.src = url
    player.current = audio
    const keep = () => {
      keptAt.current = audio.currentTime
      personStore.set(`heard.${storyId}`, audio.ended ? 0 : audio.currentTime)
    }
    const hears: [string, () => void][] = [
      ['play', () => (setPlaying(true), setBegun(true), setFailed(false))],
      ['pause', () => (setPlaying(false), keep())],
      ['ended', () => (setPlaying(false), keep())],
      ['loadedmetadata', () => Number.isFinite(audio.duration) && setLength(audio.duration)],
      ['error', () => (setFailed(true), setPlaying(false))],
      [
        'timeupdate',
        () => {
          setAt(audio.currentTime)
          if (Math.abs(audio.currentTime - keptAt.current) > keepEverySeconds) keep()
        },
      ],
    ]
    for (const [name, hear] of hears) audio.addEventListener(name, hear)
    return () => {
      for (const [name, hear] of hears) audio.removeEventListener(name, hear)
      if (audio.currentTime > 0) keep()
      audio.pause()
      audio.removeAttribute('src')
      player.current = null
    }
  }, [storyId, url])

  const seek = useCallback(
    (second: number) => {
      const target = Math.min(Math.max(0, second), length === 0 ? second : length)
      if (player.current !== null) player.current.currentTime = target
      setAt(target)
    },
    [length],
  )
  const toggle = useCallback(() => {
    const audio = player.current
    if (audio === null) return
    if (!audio.paused) return audio.pause()
    if (Math.abs(audio.currentTime - at) > 1) audio.currentTime = at
    audio.playbackRate = speed
    audio.play().catch(() => setFailed(true))
  }, [at, speed])
  const setSpeed = useCallback((next: number) => {
    if (player.current !== null) player.current.playbackRate = next
    personStore.set('speed', next)
    setSpeedState(next)
  }, [])
  return {
    playing,
    at,
    length,
    speed,
    failed,
    begun,
    toggle,
    seek,
    skip: (by) => seek(at + by),
    setSpeed,
    retry: () => {
      setFailed(false)
      player.current?.load()
    },
  }
}
