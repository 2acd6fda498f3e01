import type { Module } from '../../platform/http/module.ts'
import { beginSlot } from './begin-slot.ts'
import { storyPipeline } from './pipeline.ts'
import { storyRoutes } from './routes.ts'
import { seriesSlotKind } from './schedule-series.ts'

/** Series and their stories: made by hand or by the hour, read and listened to in the library. */
export const storiesModule: Module = {
  name: 'stories',
  routes: storyRoutes,
  pipelines: [storyPipeline],
  due: { [seriesSlotKind]: beginSlot },
  permissions: {
    'stories.read': ['owner', 'admin', 'editor', 'reviewer', 'viewer'],
    'stories.make': ['owner', 'admin', 'editor'],
    'series.write': ['owner', 'admin', 'editor'],
  },
}
