import { z } from 'zod'
import { and, eq } from 'drizzle-orm'
import type { SystemActor } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { rawRoute } from '../../platform/http/route.ts'
import { findByToken, subjectOfDelivery } from '../delivery/index.ts'
import { findAsset, serveFile } from '../media/index.ts'
import { story } from './tables.ts'

/** The narration behind the link in a letter: for who has the letter, until the link is revoked or 90 days old. */
export const letterNarration = rawRoute({
  method: 'GET',
  path: '/api/v1/letters/:token/narration.mp3',
  summary: 'The narration of a delivered story, by the link in its letter',
  tag: 'deliver',
  access: { kind: 'public' },
  params: z.object({ token: z.string().regex(/^[\w-]{32}$/) }),
  errors: ['not_found', 'range_not_satisfiable', 'storage_unavailable'],
  handle: async (ctx, _who, { params, reply }) => {
    const found = await findByToken(ctx, params.token)
    if (!found) throw new AppError('not_found')
    const actor: SystemActor = { kind: 'system', workspaceId: found.workspaceId }
    const storyId = await subjectOfDelivery(ctx, actor, found.deliveryId)
    const file = await inWorkspace(ctx, actor, async (tx) => {
      const [row] = storyId
        ? await tx
            .select({ audioAssetId: story.audioAssetId })
            .from(story)
            .where(and(eq(story.workspaceId, actor.workspaceId), eq(story.id, storyId)))
        : []
      return row?.audioAssetId ? findAsset(tx, actor.workspaceId, row.audioAssetId) : null
    })
    if (!file) throw new AppError('not_found')
    return serveFile(ctx, reply, {
      storageKey: file.storageKey,
      contentType: file.contentType,
      etag: file.sha256,
      maxAgeSeconds: 3600,
    })
  },
})
