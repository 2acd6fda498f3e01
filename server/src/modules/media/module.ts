import type { Module } from '../../platform/http/module.ts'
import { mediaRoutes } from './routes.ts'

/** Stored files and the addresses that serve them. */
export const mediaModule: Module = {
  name: 'media',
  routes: mediaRoutes,
  permissions: { 'media.read': ['owner', 'admin', 'editor', 'reviewer', 'viewer'] },
}
