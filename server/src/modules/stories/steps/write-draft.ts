import type { Step } from '../../../platform/pipeline/define.ts'
import { WriterInput, WriterOutput } from '../../../providers/text/story-tasks.ts'
import { writerPrompt } from '../prompts/story-prompts.ts'
import { countWords } from '../rules/quality.ts'
import { ask } from './ask.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'
import { settingsOf } from './plan-structure.ts'
import { showLanded } from './story-state.ts'

/** The first draft; it shows at once to who is waiting. */
export const writeDraft: Step<StoryRunInput, StoryOutputs, 'writer'> = {
  name: 'writer',
  needs: ['bible', 'structure'],
  weight: 25,
  async run(args) {
    const { run, input, outputs } = args
    const { plan, facts } = outputs.structure
    const asked = WriterInput.parse({ ...settingsOf(outputs.bible, facts, input.number), structure: plan })
    const draft = await ask(args, 'writer', {
      task: 'story.writer',
      input: asked,
      prompt: writerPrompt({ ...asked, memory: undefined, structure: { ...plan, plan: undefined } }),
      schema: WriterOutput,
      temperature: 0.8,
      maxOutputTokens: 8000,
      timeoutMs: 180_000,
      seed: input.seed,
    })
    const words = countWords(draft.narrative)
    return {
      output: draft,
      note: { words },
      commit: (tx, inner) =>
        showLanded(inner, tx, run, input, {
          title: draft.title,
          narrative: draft.narrative,
          wordCount: words,
        }),
    }
  },
}
