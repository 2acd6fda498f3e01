import type { Permissions } from './access.ts'
import type { Authenticator } from './person.ts'
import type { Route } from './route.ts'
import type { Metrics } from '../metrics.ts'
import type { HealthPart } from './health.ts'

/** What the HTTP side needs to know, in its own units. */
export interface HttpOptions {
  /** Known once the port is; a fault of configuration before. */
  publicUrl: () => URL
  version: string
  bodyLimitBytes: number
  requestTimeoutMs: number
  trustedProxies: readonly string[]
  limits: { generalPerMinute: number; makePerMinute: number }
  /** Bearer token of /api/metrics; without one only loopback may read it. */
  metricsToken: string | null
  /** Folder of the built web app; null serves the API alone. */
  webRoot: string | null
  routes: readonly Route[]
  permissions: Permissions
  authenticator: Authenticator
  metrics: Metrics
  health: Readonly<Record<string, HealthPart>>
}
