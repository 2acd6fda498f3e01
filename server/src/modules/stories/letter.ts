import { buffer } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import type { Composer } from '../delivery/index.ts'
import { asset, letterKeyOf } from '../media/index.ts'
import { readingMinutes } from './rules/genres.ts'
import { letterHtml, letterText, type LetterFacts } from './rules/letter-text.ts'
import { story } from './tables.ts'

/** The letter that brings a story: HTML and plain text, the cover inside, the narration behind a link. */
export function storyComposer(publicUrl: () => URL): Composer {
  return async (ctx, actor, { subjectId, token }) => {
    const row = await inWorkspace(ctx, actor, async (tx) => {
      const [found] = await tx
        .select({
          title: story.title,
          narrative: story.narrative,
          wordCount: story.wordCount,
          genre: story.genre,
          audioAssetId: story.audioAssetId,
          audioSeconds: story.audioSeconds,
          coverAlt: asset.alt,
          coverId: asset.id,
        })
        .from(story)
        .leftJoin(asset, and(eq(asset.workspaceId, story.workspaceId), eq(asset.id, story.coverAssetId)))
        .where(and(eq(story.workspaceId, actor.workspaceId), eq(story.id, subjectId)))
      return found
    })
    if (!row?.title || !row.narrative) return null
    const cover = row.coverId ? await readLetterCover(ctx, actor.workspaceId, row.coverId) : null
    const facts: LetterFacts = {
      title: row.title,
      narrative: row.narrative,
      genre: row.genre,
      words: row.wordCount ?? 0,
      minutes: readingMinutes(row.wordCount ?? 0),
      cover: cover ? { cid: 'cover', alt: row.coverAlt ?? '' } : null,
      listenUrl: row.audioAssetId
        ? new URL(`/api/v1/letters/${token}/narration.mp3`, publicUrl()).href
        : null,
      audioSeconds: row.audioSeconds,
      readUrl: new URL(`/stories/${subjectId}`, publicUrl()).href,
    }
    return {
      subject: `Your Story: ${row.title}`,
      preview: row.narrative.replace(/\s+/g, ' ').slice(0, 140),
      html: letterHtml(facts),
      text: letterText(facts),
      inline: cover ? [{ cid: 'cover', filename: 'cover.jpg', contentType: 'image/jpeg', bytes: cover }] : [],
    }
  }
}

async function readLetterCover(ctx: Ctx, workspaceId: string, assetId: string): Promise<Uint8Array | null> {
  const stream = await ctx.providers.storage.get(letterKeyOf(workspaceId, assetId))
  return stream && buffer(stream)
}
