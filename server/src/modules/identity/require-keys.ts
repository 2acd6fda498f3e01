import { sql } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import { StartFault } from '../../platform/start-fault.ts'
import { user } from './tables.ts'

/**
 * Refuses to go on with keys that cannot read the accounts that are there, e.g. new ones made because `keys.json` was
 * not restored. Nobody could sign in, and a new account would take an address that is taken.
 * Errors: `StartFault`, which names the missing key and nothing of it.
 */
export async function requireKeys(ctx: Pick<Ctx, 'db' | 'keys'>): Promise<void> {
  // A sealed value begins with the length of its key's name, and the name.
  const name = sql<string>`convert_from(substring(${user.emailSealed} from 2 for get_byte(${user.emailSealed}, 0)), 'LATIN1')`
  const known = sql.join(
    ctx.keys.ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const [unread] = await asAuth(ctx, (tx) =>
    tx
      .select({ key: name })
      .from(user)
      .where(sql`${name} not in (${known})`)
      .limit(1),
  )
  if (!unread) return
  throw new StartFault(
    `The accounts in this database are sealed with the key ${unread.key}, which is not among the installation's keys (${ctx.keys.ids.join(', ')}). Put the right keys.json back into DATA_DIR, or set ATELIER_KEYS.`,
  )
}
