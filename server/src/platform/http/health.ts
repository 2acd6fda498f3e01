import type { Ctx } from '../context.ts'

export interface HealthReport {
  state: 'ok' | 'degraded' | 'down'
  /** A sentence for the operator; no addresses, no secrets. */
  note?: string
  [fact: string]: string | number | boolean | null | undefined
}

/** Looks at one part; a throw counts as down. */
export type HealthPart = (ctx: Ctx) => Promise<HealthReport>

const patienceMs = 2_000

/** Every part by name, asked side by side; `down` when a part without which nothing is served is down. */
export async function readiness(ctx: Ctx, parts: Readonly<Record<string, HealthPart>>) {
  const entries = await Promise.all(
    Object.entries(parts).map(async ([name, look]) => [name, await ask(ctx, look)] as const),
  )
  const states = entries.map(([, report]) => report.state)
  const database = entries.find(([name]) => name === 'database')?.[1].state
  const state = database === 'down' ? 'down' : states.every((s) => s === 'ok') ? 'ok' : 'degraded'
  return { state, parts: Object.fromEntries(entries) } as const
}

async function ask(ctx: Ctx, look: HealthPart): Promise<HealthReport> {
  let timer: NodeJS.Timeout | undefined
  try {
    const late = new Promise<HealthReport>((resolve) => {
      timer = setTimeout(() => resolve({ state: 'down', note: 'no answer within 2 seconds' }), patienceMs)
    })
    return await Promise.race([look(ctx), late])
  } catch {
    return { state: 'down', note: 'does not answer' }
  } finally {
    clearTimeout(timer)
  }
}
