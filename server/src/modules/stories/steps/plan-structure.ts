import type { Step } from '../../../platform/pipeline/define.ts'
import { StructureInput, StructureOutput } from '../../../providers/text/story-tasks.ts'
import { structurePrompt } from '../prompts/story-prompts.ts'
import { ask } from './ask.ts'
import { gatherFacts } from './gather-facts.ts'
import type { StoryFacts, StoryOutputs, StoryRunInput } from './outputs.ts'
import { showLanded } from './story-state.ts'
import type { BibleOutput } from '../../../providers/text/story-tasks.ts'

/** The plan of the story, beat by beat. */
export const planStructure: Step<StoryRunInput, StoryOutputs, 'structure'> = {
  name: 'structure',
  needs: ['bible'],
  weight: 15,
  async run(args) {
    const { ctx, actor, run, input, outputs } = args
    const facts = await gatherFacts(ctx, actor, input, outputs.bible)
    const asked = StructureInput.parse({
      ...settingsOf(outputs.bible, facts, input.number),
      beats: facts.beats,
      structure: facts.structure,
    })
    const plan = await ask(args, 'structure', {
      task: 'story.structure',
      input: asked,
      prompt: structurePrompt({ ...asked, memory: undefined }),
      schema: StructureOutput,
      temperature: 0.7,
      maxOutputTokens: 4000,
      timeoutMs: 60_000,
      seed: input.seed,
    })
    const kept = withExactTargets(plan, facts)
    return {
      output: { plan: kept, facts },
      note: { beats: kept.beats.length },
      commit: (tx, inner) =>
        showLanded(inner, tx, run, input, {
          plan: kept.beats,
          premise: kept.storyPremise,
          structure: facts.structure,
          pacing: facts.pacing,
        }),
    }
  },
}

/** The settings that planning and writing share. */
export function settingsOf(bible: BibleOutput, facts: StoryFacts, number: number) {
  const {
    genre,
    pacing,
    wordTarget,
    intensity,
    avoidNames,
    recentTitles,
    recentPlotTypes,
    memory,
    language,
  } = facts
  return {
    bible,
    genre,
    pacing,
    wordTarget,
    intensity,
    number,
    avoidNames,
    recentTitles,
    recentPlotTypes,
    memory,
    language,
  }
}

/** A model may rename or re-weigh beats; our names and targets stand. */
function withExactTargets(plan: StructureOutput, facts: StoryFacts): StructureOutput {
  const beats = facts.beats.map((beat, index) => {
    const planned = plan.beats[index]
    const empty = {
      sceneDescription: '',
      emotionalArc: '',
      tensionLevel: '',
      characterFocus: '',
      keyMoment: '',
      purpose: '',
    }
    return { ...empty, ...planned, beatNumber: index + 1, beatName: beat.name, wordTarget: beat.wordTarget }
  })
  return { ...plan, beats }
}
