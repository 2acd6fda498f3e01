import { and, asc, eq } from 'drizzle-orm'
import type { Step } from '../../../platform/pipeline/define.ts'
import { inWorkspace } from '../../../platform/db/in-workspace.ts'
import { scheduleDeliveries } from '../../delivery/index.ts'
import { addressPlace } from '../series-queries.ts'
import { recipient } from '../tables.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'

/** Hand the story to the delivery ledger: one delivery a recipient, at the slot or at once. */
export const sendStory: Step<StoryRunInput, StoryOutputs, 'deliver'> = {
  name: 'deliver',
  needs: ['save'],
  weight: 2,
  async run({ ctx, actor, run, input, outputs }) {
    const rows = await inWorkspace(ctx, actor, (tx) =>
      tx
        .select()
        .from(recipient)
        .where(and(eq(recipient.workspaceId, run.workspaceId), eq(recipient.seriesId, input.seriesId)))
        .orderBy(asc(recipient.id)),
    )
    const recipients = rows.map((row) => ({
      id: row.id,
      address: ctx.keys.open(addressPlace(row.id), row.addressSealed),
    }))
    const deliverAt = input.deliverAt ? new Date(input.deliverAt) : ctx.clock.now()
    return {
      output: { recipients: recipients.length },
      note: { recipients: recipients.length, at: deliverAt.toISOString() },
      commit: (tx, inner) =>
        scheduleDeliveries(inner, tx, {
          workspaceId: run.workspaceId,
          subject: { kind: 'story', id: input.storyId, title: outputs.save.title },
          recipients,
          deliverAt,
        }),
    }
  },
}
