import type { Step, StepArgs } from '../../../platform/pipeline/define.ts'
import { ProviderFailure } from '../../../providers/failure.ts'
import { EditorInput, EditorOutput, WriterInput, WriterOutput } from '../../../providers/text/story-tasks.ts'
import { editorPrompt, writerPrompt } from '../prompts/story-prompts.ts'
import { countWords, judge, type Gate } from '../rules/quality.ts'
import { ask } from './ask.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'
import { settingsOf } from './plan-structure.ts'
import { showLanded } from './story-state.ts'

type Args = StepArgs<StoryRunInput, StoryOutputs>
interface Round {
  draft: WriterOutput
  edited: EditorOutput
  gate: Gate
}

/**
 * Edit and judge the draft; one more round of writing and editing when it does not pass, and the better of the two is kept.
 * An editor that is away lets the draft out unscored.
 */
export const editDraft: Step<StoryRunInput, StoryOutputs, 'editor'> = {
  name: 'editor',
  needs: ['bible', 'structure', 'writer'],
  weight: 20,
  async run(args) {
    const { run, input, outputs } = args
    const first = await editRound(args, outputs.writer, 1)
    const second = first && !first.gate.passed ? await rewriteRound(args, first) : null
    const best =
      second && (second.gate.passed || second.gate.mean >= (first?.gate.mean ?? 0)) ? second : first
    const text = best ? best.edited : outputs.writer
    const words = countWords(text.narrative)
    const { name, model, offline } = args.ctx.providers.text
    return {
      output: {
        title: text.title,
        narrative: text.narrative,
        wordCount: words,
        draft: best?.draft ?? outputs.writer,
        memory: best?.edited.memory ?? best?.draft.memory ?? outputs.writer.memory ?? null,
        edit: best ? { editNotes: best.edited.editNotes } : null,
        quality: {
          passed: best?.gate.passed ?? false,
          scores: best?.edited.qualityScores ?? null,
          reasons: best?.gate.reasons ?? ['The editor could not be reached; this is the draft.'],
          rounds: second ? 2 : 1,
        },
        maker: { provider: name, model, offline },
      },
      note: { words },
      commit: (tx, inner) =>
        showLanded(inner, tx, run, input, { title: text.title, narrative: text.narrative, wordCount: words }),
    }
  },
}

async function editRound(args: Args, draft: WriterOutput, round: number): Promise<Round | null> {
  const { outputs, input } = args
  const { plan, facts } = outputs.structure
  const asked = EditorInput.parse({
    draft,
    structure: plan,
    bible: outputs.bible,
    wordTarget: facts.wordTarget,
    round,
  })
  try {
    const edited = await ask(args, `editor-${round}`, {
      task: 'story.editor',
      input: asked,
      prompt: editorPrompt({
        ...asked,
        draft: { ...draft, memory: undefined },
        structure: { ...plan, plan: undefined },
      }),
      schema: EditorOutput,
      temperature: 0.7,
      maxOutputTokens: 10_000,
      timeoutMs: 300_000,
      seed: input.seed,
    })
    const gate = judge({
      narrative: edited.narrative,
      scores: edited.qualityScores,
      wordTarget: facts.wordTarget,
      recurring: outputs.bible.mainCharacters
        .slice(0, 2)
        .map((person) => person.name.split(' ')[0] ?? person.name),
      avoid: facts.avoidNames,
    })
    return { draft, edited, gate }
  } catch (error) {
    if (error instanceof ProviderFailure && error.kind !== 'unknown') return null
    throw error
  }
}

async function rewriteRound(args: Args, first: Round): Promise<Round | null> {
  const { outputs, input } = args
  const { plan, facts } = outputs.structure
  const asked = WriterInput.parse({ ...settingsOf(outputs.bible, facts, input.number), structure: plan })
  const draft = await ask(args, 'writer-2', {
    task: 'story.writer',
    input: asked,
    prompt: writerPrompt({
      ...asked,
      memory: undefined,
      structure: { ...plan, plan: undefined },
      mend: first.gate.reasons,
    }),
    schema: WriterOutput,
    temperature: 0.8,
    maxOutputTokens: 8000,
    timeoutMs: 180_000,
    seed: `${input.seed}/round-2`,
  })
  return editRound(args, draft, 2)
}
