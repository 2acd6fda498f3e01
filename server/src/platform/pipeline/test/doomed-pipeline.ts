import { sql } from 'drizzle-orm'
import type { DatabaseAccess } from '../../db/role-names.ts'
import { definePipeline, type AnyPipeline, type Step } from '../define.ts'
import type { Timing } from '../timing.ts'
import { vendorCall } from './vendor.ts'

export interface DoomedOrder {
  access: DatabaseAccess
  vendorUrl: string
  intervals: Partial<Timing>
  /** `STEP PLACE`, see `places`; null works through. */
  stopAt: string | null
}

export const stepNames = ['plan', 'cover', 'voice', 'film'] as const
/** Where in a step the process is killed. `ordered` is the vendor's to say: taken in, not yet answered. */
export const places = ['before', 'ordered', 'polling', 'paid', 'committing'] as const

/** This step's vendor cannot look an order up: the job's id must have been written down at once. */
export const blindStep = 'film'

type Outputs = Record<(typeof stepNames)[number], string>

/** Four steps in a row; each orders from the vendor and writes one row with its checkpoint. */
export function doomedPipeline(
  order: Pick<DoomedOrder, 'vendorUrl'>,
  pass: (point: string) => Promise<void>,
): AnyPipeline {
  const steps = stepNames.map((name, index): Step<unknown, Outputs> => {
    const before = stepNames[index - 1]
    return {
      name,
      needs: before ? [before] : [],
      weight: 1,
      async run({ call, run, outputs }) {
        await pass(`${name} before`)
        const made = await call(
          'order',
          vendorCall(order.vendorUrl, { polling: () => pass(`${name} polling`), lookUp: name !== blindStep }),
        )
        await pass(`${name} paid`)
        return {
          output: before ? `${outputs[before]}, ${made}` : made,
          commit: async (tx) => {
            await tx.execute(
              sql`insert into made (workspace_id, run_id, step) values (${run.workspaceId}, ${run.id}, ${name})`,
            )
            await pass(`${name} committing`)
          },
        }
      },
    }
  })
  return definePipeline<unknown, Outputs>({
    kind: 'test.doomed',
    steps: steps as never,
    async onSettled(tx, _inner, { run, outcome }) {
      await tx.execute(
        sql`insert into made (workspace_id, run_id, step) values (${run.workspaceId}, ${run.id}, ${outcome})`,
      )
      await pass('run settling')
    },
  })
}
