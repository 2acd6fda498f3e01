import { roleOf } from './modules/identity/index.ts'
import type { MayRun } from './platform/pipeline/rights.ts'

const makers = new Set(['owner', 'admin', 'editor'])

/** Who asked for a run must still be allowed to when it is worked on; the schedule acts for the workspace itself. */
export const mayRun: MayRun = async (ctx, { workspaceId, requestedBy }) => {
  if (requestedBy.kind !== 'user') return null
  const role = await roleOf(ctx, requestedBy.userId, workspaceId)
  return role && makers.has(role) ? null : 'forbidden'
}
