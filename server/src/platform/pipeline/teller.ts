const gapMs = 250

/** Spaces what a run tells of itself, so that it is at most four times a second, and never forgets the last. */
export interface Teller {
  /** Enough time has passed to tell at once. */
  isDue(): boolean
  told(): void
  /** Tell as soon as it is due. */
  soon(): void
  stop(): void
}

export function makeTeller(tell: () => Promise<void>, failed: (error: unknown) => void): Teller {
  let lastAt = performance.now()
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  return {
    isDue: () => performance.now() - lastAt >= gapMs,
    told: () => (lastAt = performance.now()),
    soon() {
      if (timer || stopped) return
      timer = setTimeout(
        () => {
          timer = null
          lastAt = performance.now()
          tell().catch(failed)
        },
        Math.max(0, gapMs - (performance.now() - lastAt)),
      )
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
