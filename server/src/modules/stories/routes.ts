import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import { languageOf } from '../../platform/http/language.ts'
import { ListQuery } from '../../platform/http/lists.ts'
import { memberRoute, type Route } from '../../platform/http/route.ts'
import { createSeries } from './create-series.ts'
import { deleteSeries, restoreSeries } from './delete-series.ts'
import { exampleOffers, exampleSeries, exampleStory, exampleSummary } from './examples.ts'
import { letterNarration } from './letter-routes.ts'
import { makeStory } from './make-story.ts'
import { readOffers } from './offers.ts'
import {
  CreateSeries,
  Offers,
  SeriesView,
  Started,
  StoryQuery,
  StorySummary,
  StoryView,
  UpdateSeries,
} from './schemas.ts'
import { listSeries, readSeries } from './series-queries.ts'
import { listStories, readStory } from './story-queries.ts'
import { updateSeries } from './update-series.ts'

const tag = 'stories'
const One = z.object({ id: z.uuid() })
const Changed = z.object({ id: z.uuid() })
const unavailable = [
  'offline_genre_unavailable',
  'offline_length_unavailable',
  'offline_language_unavailable',
] as const

export const storyRoutes: Route[] = [
  memberRoute({
    method: 'GET',
    path: '/api/v1/series/offers',
    summary: 'Genres, lengths, languages and voices that can be made now',
    tag,
    permission: 'stories.read',
    reply: Offers,
    example: exampleOffers,
    handle: async (ctx, _actor, { request }) =>
      readOffers(ctx, languageOf(request.headers['accept-language'])),
  }),
  memberRoute({
    method: 'POST',
    path: '/api/v1/series',
    summary: 'Make a series',
    tag,
    permission: 'series.write',
    idempotent: true,
    body: CreateSeries,
    status: 201,
    reply: SeriesView,
    example: exampleSeries,
    errors: unavailable,
    handle: (ctx, actor, { body }) => createSeries(ctx, actor, body),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/series',
    summary: 'Series of the workspace, newest first',
    tag,
    permission: 'stories.read',
    query: ListQuery,
    reply: z.array(SeriesView),
    list: true,
    example: [exampleSeries],
    handle: (ctx, actor, { query }) => listSeries(ctx, actor, query),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/series/:id',
    summary: 'One series',
    tag,
    permission: 'stories.read',
    params: One,
    reply: SeriesView,
    example: exampleSeries,
    handle: (ctx, actor, { params }) => readSeries(ctx, actor, params.id),
  }),
  memberRoute({
    method: 'PATCH',
    path: '/api/v1/series/:id',
    summary: 'Change a series; If-Match with its version refuses a stale change',
    tag,
    permission: 'series.write',
    params: One,
    body: UpdateSeries,
    reply: SeriesView,
    example: exampleSeries,
    errors: ['stale', ...unavailable],
    handle: (ctx, actor, { params, body, request }) =>
      updateSeries(ctx, actor, {
        id: params.id,
        version: versionOf(request.headers['if-match']),
        changes: body,
      }),
  }),
  memberRoute({
    method: 'DELETE',
    path: '/api/v1/series/:id',
    summary: 'Take a series off the shelf; its stories stay',
    tag,
    permission: 'series.write',
    params: One,
    reply: Changed,
    example: { id: exampleSeries.id },
    handle: (ctx, actor, { params }) => deleteSeries(ctx, actor, params.id),
  }),
  memberRoute({
    method: 'POST',
    path: '/api/v1/series/:id/restore',
    summary: 'Put a deleted series back',
    tag,
    permission: 'series.write',
    params: One,
    reply: Changed,
    example: { id: exampleSeries.id },
    handle: (ctx, actor, { params }) => restoreSeries(ctx, actor, params.id),
  }),
  memberRoute({
    method: 'POST',
    path: '/api/v1/series/:id/stories',
    summary: 'Make the next story now',
    tag,
    permission: 'stories.make',
    idempotent: true,
    limit: 'make',
    params: One,
    status: 202,
    reply: Started,
    example: { run: { id: exampleSeries.id, state: 'queued' }, story: { id: exampleStory.id } },
    errors: unavailable,
    handle: (ctx, actor, { params }) => makeStory(ctx, actor, { seriesId: params.id, slot: null }),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/stories',
    summary: 'The library, newest first; with q where the words occur',
    tag,
    permission: 'stories.read',
    query: StoryQuery,
    reply: z.array(StorySummary),
    list: true,
    example: [exampleSummary],
    handle: (ctx, actor, { query }) => listStories(ctx, actor, query),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/stories/:id',
    summary: 'One story with its text; while it is made, as far as it has come',
    tag,
    permission: 'stories.read',
    params: One,
    reply: StoryView,
    example: exampleStory,
    handle: (ctx, actor, { params }) => readStory(ctx, actor, params.id),
  }),
  letterNarration,
]

/** A version in quotes or bare; anything else cannot match. */
function versionOf(header: string | undefined): number | null {
  if (header === undefined || header === '*') return null
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version === undefined) throw new AppError('stale')
  return Number(version)
}
