import { eq } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import type { Person } from '../../platform/http/person.ts'
import type { UpdateMe } from './schemas.ts'
import { user } from './tables.ts'

/** Change one's own name, language, theme or time zone; what is absent stays. Repeat: the same. */
export async function updateMe(ctx: Ctx, person: Person, input: UpdateMe): Promise<void> {
  const name = input.name === undefined ? {} : { name: input.name || null }
  const { language, theme, timeZone } = input
  await asAuth(ctx, (tx) =>
    tx
      .update(user)
      .set({ ...name, language, theme, timeZone, updatedAt: ctx.clock.now() })
      .where(eq(user.id, person.userId)),
  )
}
