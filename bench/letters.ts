import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { sendDelivery } from '../server/src/modules/delivery/send-delivery.ts'
import { scheduleDeliveries } from '../server/src/modules/delivery/index.ts'
import { delivery } from '../server/src/modules/delivery/tables.ts'
import { insertAsset, storePicture } from '../server/src/modules/media/index.ts'
import { storyComposer } from '../server/src/modules/stories/index.ts'
import { series, story } from '../server/src/modules/stories/tables.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import type { Ctx, SystemActor } from '../server/src/platform/context.ts'
import { startEmbedded } from '../server/src/platform/db/embedded/start-embedded.ts'
import { inWorkspace } from '../server/src/platform/db/in-workspace.ts'
import { migrateUp } from '../server/src/platform/db/migrations/migrate.ts'
import { openDatabase } from '../server/src/platform/db/open-database.ts'
import { makeRandom } from '../server/src/platform/random.ts'
import { systemOf, testCtx } from '../server/src/platform/test/ctx.ts'
import { drawCover } from '../server/src/providers/drawing/cover.ts'
import { createLocalMail } from '../server/src/providers/mail/local.ts'
import { createDiskStorage } from '../server/src/providers/storage/disk.ts'
import { median, rate, type BenchRow } from './row.ts'

const letters = 40
const rounds = 3
const atOnce = 8

/** Letters a second from the ledger to the local mailbox, beside nodemailer building the same message into memory. */
export async function benchLetters(): Promise<BenchRow> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'))
  const server = await startEmbedded({ dataDir })
  const db = openDatabase(server.access, { app: 10, auth: 1, worker: 1 })
  try {
    await migrateUp(server.access)
    const providers = {
      mail: createLocalMail(join(dataDir, 'mailbox')),
      storage: createDiskStorage(join(dataDir, 'files')),
    }
    const base = testCtx({ db, providers })
    const ctx: Ctx = { ...base, clock: systemClock, random: makeRandom(systemClock) }
    const actor = systemOf(ctx.random.id())
    const composers = { story: storyComposer(() => new URL('http://localhost:3000')) }
    const subjectId = await givenStory(ctx, actor)
    const letter = await composers.story(ctx, actor, { subjectId, token: 'token' })
    if (!letter) throw new Error('the story gave no letter')

    const ours: number[] = []
    const limit: number[] = []
    for (let index = 0; index < rounds; index += 1) {
      const ids = await givenDeliveries(ctx, actor, subjectId)
      const { signal } = new AbortController()
      ours.push(
        await perSecond(ids, (id) =>
          sendDelivery(ctx, { id, workspaceId: actor.workspaceId, claimedVersion: 1, signal }, composers),
        ),
      )
      const transport = createTransport({ streamTransport: true, buffer: true })
      limit.push(
        await perSecond(ids, (id) =>
          transport.sendMail({
            messageId: `<${id}@localhost>`,
            from: 'Atelier <atelier@localhost>',
            to: 'reader@example.com',
            subject: letter.subject,
            html: letter.html,
            text: letter.text,
            attachments: letter.inline.map(({ cid, filename, contentType, bytes }) => ({
              cid,
              filename,
              contentType,
              content: Buffer.from(bytes),
            })),
          }),
        ),
      )
    }
    const how = `${atOnce} at once, each composed, written to disk and recorded; limit: nodemailer building the same MIME in memory`
    return rate('letters to the mailbox', median(ours), median(limit), 'letters a second', how)
  } finally {
    await db.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function perSecond(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<number> {
  const left = [...ids]
  const since = performance.now()
  const one = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) await work(id)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return ids.length / ((performance.now() - since) / 1000)
}

async function givenStory(ctx: Ctx, actor: SystemActor): Promise<string> {
  const { workspaceId } = actor
  const request = { genre: 'detective', premise: 'A boat too many', size: 1024, seed: 'bench', recent: [] }
  const picture = await drawCover(request)
  const cover = await storePicture(ctx, {
    workspaceId,
    kind: 'cover',
    bytes: picture.bytes,
    alt: picture.alt,
  })
  const [seriesId, storyId, now] = [ctx.random.id(), ctx.random.id(), ctx.clock.now()]
  const made = { workspaceId, genre: 'detective', language: 'en', createdAt: now, updatedAt: now }
  await inWorkspace(ctx, actor, async (tx) => {
    await insertAsset(ctx, tx, workspaceId, cover, null)
    await tx.insert(series).values({
      ...made,
      id: seriesId,
      title: 'The Lamplighters',
      setting: 'A quay',
      characters: [],
      intensity: 3,
      length: 'short',
      voice: 'nova',
    })
    await tx.insert(story).values({
      ...made,
      id: storyId,
      seriesId,
      number: 1,
      state: 'done',
      title: 'The number on the cuff',
      narrative: 'The lamplighter went down to the quay and counted the boats.\n\n'.repeat(160),
      wordCount: 1760,
      coverAssetId: cover.id,
    })
  })
  return storyId
}

async function givenDeliveries(ctx: Ctx, actor: SystemActor, subjectId: string): Promise<string[]> {
  const { workspaceId } = actor
  return inWorkspace(ctx, actor, async (tx, inner) => {
    await tx.delete(delivery)
    await scheduleDeliveries(inner, tx, {
      workspaceId,
      subject: { kind: 'story', id: subjectId, title: 'The number on the cuff' },
      recipients: Array.from({ length: letters }, () => ({
        id: ctx.random.id(),
        address: 'reader@example.com',
      })),
      deliverAt: ctx.clock.now(),
    })
    return (await tx.select({ id: delivery.id }).from(delivery)).map((row) => row.id)
  })
}

if (import.meta.main) console.table([await benchLetters()])
