import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { rawRoute, type Route } from '../../platform/http/route.ts'
import { findAsset, smallKeyOf } from './assets.ts'
import { isSigned } from './rules/signed-address.ts'
import { serveFile } from './serve-file.ts'

const daySeconds = 24 * 60 * 60

export const mediaRoutes: Route[] = [
  rawRoute({
    method: 'GET',
    path: '/api/v1/media/:id/file',
    summary: 'The bytes of an asset, by a signed address; with Range',
    tag: 'media',
    access: { kind: 'member', permission: 'media.read' },
    params: z.object({ id: z.uuid() }),
    query: z.object({
      workspace: z.uuid(),
      variant: z.enum(['full', 'small']),
      expires: z.coerce.number().int().positive(),
      signature: z.string().min(1).max(100),
    }),
    errors: ['link_expired', 'range_not_satisfiable', 'storage_unavailable'],
    handle: async (ctx, { actor }, { params, query, reply }) => {
      if (!actor) throw new AppError('not_signed_in')
      const address = {
        workspaceId: query.workspace,
        assetId: params.id,
        variant: query.variant,
        expiresAt: query.expires,
      }
      if (
        actor.workspaceId !== query.workspace ||
        !isSigned(ctx.keys, address, query.signature, ctx.clock.now())
      ) {
        throw new AppError('link_expired')
      }
      const found = await inWorkspace(ctx, actor, (tx) => findAsset(tx, actor.workspaceId, params.id))
      if (!found) throw new AppError('not_found')
      const small = query.variant === 'small' && found.kind === 'cover'
      return serveFile(ctx, reply, {
        storageKey: small ? smallKeyOf(actor.workspaceId, found.id) : found.storageKey,
        contentType: found.contentType,
        etag: small ? `${found.sha256}-small` : found.sha256,
        maxAgeSeconds: daySeconds,
      })
    },
  }),
]
