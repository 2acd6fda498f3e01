import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx, SystemActor } from '../../../platform/context.ts'
import { inWorkspace } from '../../../platform/db/in-workspace.ts'
import type { BibleOutput } from '../../../providers/text/story-tasks.ts'
import { lengths, type Length } from '../rules/genres.ts'
import { namesToAvoid, type UsedName } from '../rules/names-to-avoid.ts'
import { pacingNames, shareWords } from '../rules/pacing.ts'
import { drawStructure, structures } from '../rules/structures.ts'
import { requireSeries } from '../series-queries.ts'
import { story } from '../tables.ts'
import { seededFraction } from '../rules/seeded-fraction.ts'
import type { StoryFacts, StoryRunInput } from './outputs.ts'

const remembered = 30

/** What this story is to be, read once from the series and from its last stories. */
export function gatherFacts(
  ctx: Ctx,
  actor: SystemActor,
  input: StoryRunInput,
  bible: BibleOutput,
): Promise<StoryFacts> {
  return inWorkspace(ctx, actor, async (tx) => {
    const found = await requireSeries(tx, actor.workspaceId, input.seriesId)
    const past = await tx
      .select({
        number: story.number,
        title: story.title,
        structure: story.structure,
        plotType: story.plotType,
        usedNames: story.usedNames,
        createdAt: story.createdAt,
      })
      .from(story)
      .where(
        and(
          eq(story.workspaceId, actor.workspaceId),
          eq(story.seriesId, input.seriesId),
          inArray(story.state, ['done', 'partial']),
        ),
      )
      .orderBy(desc(story.number))
      .limit(remembered)
    const oldestFirst = past.toReversed()
    const recurring = [...bible.mainCharacters, ...bible.supportingCharacters].map((person) => person.name)
    const recentStructures = oldestFirst.flatMap((row) => row.structure ?? [])
    const structure = drawStructure(found.genre, recentStructures, seededFraction(`${input.seed}/structure`))
    const pacing =
      pacingNames[Math.floor(seededFraction(`${input.seed}/pacing`) * pacingNames.length)] ?? 'classic'
    const wordTarget = lengths[found.length as Length]
    const form = found.length === 'short' ? structures[structure].short : structures[structure].full
    return {
      genre: found.genre,
      setting: found.setting,
      wordTarget,
      intensity: found.intensity,
      language: found.language,
      recurring,
      avoidNames: namesToAvoid(usedIn(past), recurring, ctx.clock.now(), input.number),
      recentTitles: oldestFirst.flatMap((row) => row.title ?? []).slice(-15),
      recentPlotTypes: oldestFirst.flatMap((row) => row.plotType ?? []).slice(-10),
      structure,
      pacing,
      beats: shareWords(form, pacing, wordTarget),
      memory: found.memory,
    }
  })
}

function usedIn(past: readonly { number: number; usedNames: unknown; createdAt: Date }[]): UsedName[] {
  return past.flatMap((row) => {
    const names = (row.usedNames ?? {}) as { characters?: string[]; places?: string[] }
    const all = [...(names.characters ?? []), ...(names.places ?? [])]
    return all.map((name) => ({ name, usedAt: row.createdAt.toISOString(), storyNumber: row.number }))
  })
}
