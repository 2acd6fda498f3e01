import type { z } from 'zod'
import type { StepArgs } from '../../../platform/pipeline/define.ts'

export interface Question<T> {
  task: string
  input: unknown
  prompt: { system: string; user: string }
  schema: z.ZodType<T>
  temperature: number
  maxOutputTokens: number
  timeoutMs: number
  seed: string
}

/** Ask the text provider once, however often the step is taken up again. */
export function ask<T>(args: Pick<StepArgs, 'ctx' | 'call'>, key: string, question: Question<T>): Promise<T> {
  const { text } = args.ctx.providers
  return args.call<T>(key, {
    repeatable: 'text',
    ...lookUp(text),
    async submit({ signal }) {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(question.timeoutMs)])
      const answer = await text.write(question, patience)
      return { output: answer.output }
    },
  })
}

/** What is made on this machine is gone with the process that made it: an interrupted try was certainly not carried out. */
export function lookUp(maker: { readonly offline: boolean }): { find?: () => Promise<null> } {
  return maker.offline ? { find: () => Promise.resolve(null) } : {}
}
