import { pino, type Logger } from 'pino'
import type { Config } from '../config.ts'

export type Output = NodeJS.WriteStream & { readonly fd: number }

/** The program's log: JSON lines, or one readable line each on a terminal. */
export function makeLog(config: Config['log'], output: Output): Logger {
  const pretty = config.format === 'pretty' || (config.format === 'auto' && output.isTTY)
  const options = {
    level: config.level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutValues },
  }
  if (!pretty) return pino(options, pino.destination({ fd: output.fd, sync: true }))
  return pino(
    { ...options, formatters: { level: (label) => ({ level: label }) } },
    { write: (line) => void output.write(readable(line)) },
  )
}

/** An error for the log, without the values of a failed query: they are what people wrote. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return pino.stdSerializers.err(error as Error)
  const { params: _params, detail: _detail, where: _where, ...shown } = pino.stdSerializers.err(error)
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth++
  ) {
    const from = cause.message.indexOf('\nparams: ')
    if (from < 0) continue
    const values = cause.message.slice(from)
    shown.message = shown.message.replaceAll(values, '')
    shown.stack = shown.stack.replaceAll(values, '')
  }
  return shown
}

/** One JSON line of the log as people read it; a stack follows on lines of its own. */
export function readable(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>
  const clock = typeof time === 'string' ? time.slice(11, 19) : ''
  const facts = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const stack = err && typeof err === 'object' && 'stack' in err ? `\n${String(err.stack)}` : ''
  return `${[clock, String(level).padEnd(5), msg ?? '', ...facts].join(' ').trimEnd()}${stack}\n`
}
