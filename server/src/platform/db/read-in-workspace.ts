import type { Actor, Ctx } from '../context.ts'
import type { Tx } from './database.ts'
import { handleOf } from './handle.ts'
import { beginIn, inWorkspace } from './in-workspace.ts'

type Values = Record<string, unknown>

/** One statement of a read with its values, not yet sent. */
export type Asked<T> = (tx: Tx) => Promise<T>

/**
 * A statement that is built once a connection and prepared there under its name. `build` ends in `.prepare(name)`;
 * what differs from call to call is a `sql.placeholder`. Of one name there is one text.
 */
export function hotRead<T>(
  build: (tx: Tx) => { execute(values: Values): Promise<T> },
): (values: Values) => Asked<T> {
  const prepared = new WeakMap<Tx, { execute(values: Values): Promise<T> }>()
  return (values) => (tx) => {
    let statement = prepared.get(tx)
    if (!statement) prepared.set(tx, (statement = build(tx)))
    return statement.execute(values)
  }
}

/**
 * `inWorkspace` for reads that are known beforehand: opening, statements and end of a read-only transaction leave
 * together and cost one round trip, where one after the other they cost three and more. Row security is the same. A
 * statement that fails takes those behind it along, and its transaction ends as a rollback. Joins an open transaction.
 */
export async function readInWorkspace<T extends readonly Asked<unknown>[]>(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  ...asked: T
): Promise<{ -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  type Answers = { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }
  if (ctx.open) {
    return inWorkspace(ctx, actor, async (tx) => {
      const answers: unknown[] = []
      for (const ask of asked) answers.push(await ask(tx))
      return answers as Answers
    })
  }
  const begin = beginIn(actor.workspaceId, 'read only')
  const client = await ctx.db.app.connect()
  const { stream } = client.connection
  // One packet instead of three.
  stream.cork()
  // The order in which they are written is the order in which they run, so nothing here may wait before the end.
  const begun = client.query(begin)
  const answers = sendAll(handleOf(client), asked)
  const ended = client.query('commit')
  stream.uncork()
  const [, , end] = await Promise.allSettled([begun, answers, ended])
  client.release(end.status === 'rejected')
  await begun
  return (await answers) as Answers
}

async function sendAll(tx: Tx, asked: readonly Asked<unknown>[]): Promise<unknown[]> {
  return Promise.all(asked.map((ask) => ask(tx)))
}
