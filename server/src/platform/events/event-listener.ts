import type { Ctx } from '../context.ts'
import { sharedListener } from './listener.ts'
import { eventChannel } from './publish-event.ts'

export interface EventListener {
  /**
   * Call `wake` whenever the workspace may have new events; the caller then reads from where it stands.
   * Returns the way to unsubscribe.
   */
  subscribe(workspaceId: string, wake: () => void): () => void
  close(): Promise<void>
}

/** Hear of new events over the process's one listening connection. After a reconnect everyone is woken. */
export async function startEventListener(ctx: Pick<Ctx, 'db' | 'log'>): Promise<EventListener> {
  const wakes = new Map<string, Set<() => void>>()
  const listener = await sharedListener(ctx)
  const off = await listener.on(eventChannel, {
    onPayload: (workspaceId) => {
      for (const wake of wakes.get(workspaceId) ?? []) wake()
    },
    onGap: () => {
      for (const set of wakes.values()) for (const wake of set) wake()
    },
  })
  return {
    subscribe(workspaceId, wake) {
      const set = wakes.get(workspaceId) ?? new Set()
      // A wrapper of its own, so that the same function may be subscribed twice.
      const mine = () => wake()
      wakes.set(workspaceId, set.add(mine))
      return () => {
        set.delete(mine)
        if (set.size === 0 && wakes.get(workspaceId) === set) wakes.delete(workspaceId)
      }
    },
    async close() {
      off()
      await listener.close()
    },
  }
}
