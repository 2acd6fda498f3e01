import type { z } from 'zod'
import { variables, type Variable } from './config-variables.ts'

/** The text of `.env.example`: every variable, commented out, with its meaning and its default. */
export function envExample(): string {
  const parts = ['# Copy to .env and take the # from what you change. Everything has a default.']
  let group = ''
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    if (variable.group !== group) parts.push(`\n# ${variable.group}`)
    group = variable.group
    const { fallback } = variable
    const secret = variable.secret ? ' Secret.' : ''
    parts.push(
      `# ${variable.about}${secret}${fallback ? ` Default: ${fallback}.` : ''}\n# ${name}=${fallback ? '' : defaultOf(variable.schema)}`,
    )
  }
  return `${parts.join('\n')}\n`
}

function defaultOf(schema: z.ZodType): string {
  const value = schema.parse(undefined)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
