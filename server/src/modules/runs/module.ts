import type { Module } from '../../platform/http/module.ts'
import { eventRoute, type EventStreamOptions } from './event-stream.ts'
import { runRoutes } from './routes.ts'
import type { RunViews } from './run-views.ts'

/** Runs of every kind, and the stream that tells what changes. */
export function runsModule(views: RunViews, streams: EventStreamOptions): Module {
  return {
    name: 'runs',
    routes: [...runRoutes(views), eventRoute(streams)],
    permissions: {
      'runs.read': ['owner', 'admin', 'editor', 'reviewer', 'viewer'],
      'runs.control': ['owner', 'admin', 'editor'],
      'events.read': ['owner', 'admin', 'editor', 'reviewer', 'viewer'],
    },
  }
}
