import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { inWorkspace } from '../../../platform/db/in-workspace.ts'
import type { Step } from '../../../platform/pipeline/define.ts'
import type { PictureTrace } from '../../../providers/picture/port.ts'
import { insertAsset, storePicture } from '../../media/index.ts'
import { coverPrompt } from '../prompts/story-prompts.ts'
import { story } from '../tables.ts'
import { lookUp } from './ask.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'
import { showLanded, tellMaker } from './story-state.ts'

const size = 1024
const recentCovers = 12

/** The cover. Without it the story still goes out. */
export const drawCover: Step<StoryRunInput, StoryOutputs, 'cover'> = {
  name: 'cover',
  needs: ['bible', 'structure', 'editor'],
  weight: 10,
  optional: true,
  async run({ ctx, actor, run, input, outputs, call }) {
    const { facts } = outputs.structure
    const premise = outputs.editor.draft.premise
    const recent = await inWorkspace(ctx, actor, async (tx) => {
      const rows = await tx
        .select({ trace: story.coverTrace })
        .from(story)
        .where(
          and(
            eq(story.workspaceId, run.workspaceId),
            eq(story.seriesId, input.seriesId),
            isNotNull(story.coverTrace),
          ),
        )
        .orderBy(desc(story.number))
        .limit(recentCovers)
      return rows.map((row) => row.trace as PictureTrace).toReversed()
    })
    const { name, model, offline } = ctx.providers.picture
    const drawn = await call<StoryOutputs['cover']>('cover', {
      repeatable: 'paid-once',
      ...lookUp(ctx.providers.picture),
      async submit({ signal }) {
        const picture = await ctx.providers.picture.draw(
          {
            kind: 'cover',
            prompt: coverPrompt({ genre: facts.genre, premise, setting: outputs.bible.setting.description }),
            genre: facts.genre,
            premise,
            size,
            seed: `${input.seed}/cover`,
            recent,
          },
          AbortSignal.any([signal, AbortSignal.timeout(180_000)]),
        )
        const asset = await storePicture(ctx, {
          workspaceId: run.workspaceId,
          kind: 'cover',
          bytes: picture.bytes,
          alt: picture.alt,
        })
        return { output: { asset, trace: picture.trace, maker: { provider: name, model, offline } } }
      },
    })
    return {
      output: drawn,
      async commit(tx, inner) {
        await insertAsset(inner, tx, run.workspaceId, drawn.asset, run.id)
        await tellMaker(tx, run, input, 'cover', drawn.maker)
        await showLanded(inner, tx, run, input, { coverAssetId: drawn.asset.id, coverTrace: drawn.trace })
      },
    }
  },
}
