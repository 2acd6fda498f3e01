import type { Step } from '../../../platform/pipeline/define.ts'
import type { Voice } from '../../../providers/speech/port.ts'
import { inWorkspace } from '../../../platform/db/in-workspace.ts'
import { insertAsset, storeNarration } from '../../media/index.ts'
import { requireSeries } from '../series-queries.ts'
import { lookUp } from './ask.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'
import { showLanded, tellMaker } from './story-state.ts'

/** The narration. Without it the story still goes out. */
export const readAloud: Step<StoryRunInput, StoryOutputs, 'narration'> = {
  name: 'narration',
  needs: ['structure', 'editor'],
  weight: 20,
  optional: true,
  async run({ ctx, actor, run, input, outputs, call, progress }) {
    const { facts } = outputs.structure
    const { narrative } = outputs.editor
    const found = await inWorkspace(ctx, actor, (tx) => requireSeries(tx, actor.workspaceId, input.seriesId))
    const { name, model, offline } = ctx.providers.speech
    const spoken = await call<StoryOutputs['narration']>('narration', {
      repeatable: 'paid-once',
      ...lookUp(ctx.providers.speech),
      async submit({ signal }) {
        const request = {
          text: narrative,
          voice: found.voice as Voice,
          language: facts.language,
          seed: input.seed,
        }
        const patience = AbortSignal.any([signal, AbortSignal.timeout(600_000)])
        const answer = await ctx.providers.speech.speak(request, patience, progress)
        const asset = await storeNarration(ctx, {
          workspaceId: run.workspaceId,
          bytes: answer.bytes,
          seconds: answer.seconds,
        })
        const timings = [...answer.timings]
        return {
          output: { asset, seconds: answer.seconds, timings, maker: { provider: name, model, offline } },
        }
      },
    })
    return {
      output: spoken,
      note: { seconds: Math.round(spoken.seconds) },
      async commit(tx, inner) {
        await insertAsset(inner, tx, run.workspaceId, spoken.asset, run.id)
        await tellMaker(tx, run, input, 'narration', spoken.maker)
        await showLanded(inner, tx, run, input, {
          audioAssetId: spoken.asset.id,
          audioSeconds: spoken.seconds,
          timings: spoken.timings,
        })
      },
    }
  },
}
