import { isIP } from 'node:net'
import { warnOfTypos } from './config-typos.ts'
import { variables, type Variable, type Variables } from './config-variables.ts'
import { KeyFile } from './platform/security/keys.ts'

/** What the program was told, checked. Numbers carry their unit in their name. */
export interface Config {
  readonly role: 'all' | 'web' | 'worker'
  readonly shutdownSeconds: number
  readonly listen: {
    readonly host: string
    /** 0 lets the system choose, for tests. */
    readonly port: number
    /** True when only this machine can reach the server. */
    readonly isLoopback: boolean
    /** Without a trailing slash; null means http://localhost and the port listened on. */
    readonly publicUrl: string | null
    /** Addresses or networks (CIDR) whose forwarded headers count. */
    readonly trustedProxies: readonly string[]
  }
  readonly dataDir: string
  readonly database: {
    /** Null for the embedded one. */
    readonly url: string | null
    /** Prefix of the database roles; null for the database's name. */
    readonly rolePrefix: string | null
    readonly migrate: 'auto' | 'manual'
    readonly pools: { readonly app: number; readonly auth: number; readonly worker: number }
  }
  readonly log: { readonly level: Level; readonly format: 'json' | 'pretty' | 'auto' }
  readonly metricsToken: string | null
  readonly registration: 'open' | 'invitation'
  readonly limits: {
    readonly bodyBytes: number
    readonly signInPerMinute: number
    readonly signInOverallPerMinute: number
    readonly makingPerMinute: number
    readonly requestsPerMinute: number
  }
  readonly worker: {
    readonly concurrency: number
    readonly leaseMs: number
    readonly heartbeatMs: number
    readonly sweepMs: number
    readonly dueMs: number
  }
  readonly mail: { readonly fromName: string; readonly fromAddress: string }
  /** Null when the keys live in the data folder. */
  readonly keys: KeyFile | null
}

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/** Every fault of a configuration at once, one line each. */
export class ConfigFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigFault'
    this.faults = faults
  }
}

/**
 * Configuration out of the environment's variables; an empty variable counts as unset.
 * Errors: `ConfigFault` with all faults. `warnings` are worth printing but stop nothing.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): {
  config: Config
  warnings: string[]
} {
  const faults: string[] = []
  const values = readVariables(env, faults)
  // Rules between variables make sense only once each of them is readable.
  const keys = values ? readKeys(values.ATELIER_KEYS, faults) : null
  if (values) faults.push(...faultsBetween(values))
  if (!values || faults.length > 0) throw new ConfigFault(faults)
  const config = arrange(values, keys)
  return { config, warnings: [...warnOfTypos(env, Object.keys(variables)), ...warnings(config)] }
}

function readVariables(
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): Variables | null {
  const values: Record<string, unknown> = {}
  for (const [name, { schema, secret }] of Object.entries<Variable>(variables)) {
    const given = env[name]?.trim() || undefined
    const parsed = schema.safeParse(given)
    if (parsed.success) values[name] = parsed.data
    else
      faults.push(
        `${name}${given && !secret ? `=${given}` : ''}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`,
      )
  }
  return faults.length === 0 ? (values as Variables) : null
}

function readKeys(text: string | undefined, faults: string[]): KeyFile | null {
  if (text === undefined) return null
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    given = null
  }
  const parsed = KeyFile.safeParse(given)
  if (parsed.success && parsed.data.keys[parsed.data.current]) return parsed.data
  faults.push(
    'ATELIER_KEYS: write {"current":"k1","keys":{"k1":"<64 hex digits>"}}, the content of keys.json',
  )
  return null
}

function faultsBetween(v: Variables): string[] {
  const faults: string[] = []
  if (v.DATABASE_ROLES && !v.DATABASE_URL)
    faults.push('DATABASE_ROLES: set DATABASE_URL too, or leave both out')
  if (v.ROLE !== 'all' && !v.DATABASE_URL) {
    faults.push(
      `ROLE=${v.ROLE}: set DATABASE_URL to the database that all processes share (npm run db -- url prints the embedded one)`,
    )
  }
  if (v.HEARTBEAT_MS * 2 > v.LEASE_MS)
    faults.push('HEARTBEAT_MS: at most half of LEASE_MS, or a busy worker loses its runs')
  return faults
}

function arrange(v: Variables, keys: KeyFile | null): Config {
  const loopback = isLoopback(v.HOST)
  return {
    role: v.ROLE,
    shutdownSeconds: v.SHUTDOWN_SECONDS,
    listen: {
      host: v.HOST,
      port: v.PORT,
      isLoopback: loopback,
      publicUrl: v.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      trustedProxies: v.TRUSTED_PROXIES,
    },
    dataDir: v.DATA_DIR,
    database: {
      url: v.DATABASE_URL ?? null,
      rolePrefix: v.DATABASE_ROLES ?? null,
      migrate: v.MIGRATE,
      pools: { app: v.POOL_APP, auth: v.POOL_AUTH, worker: v.POOL_WORKER },
    },
    log: { level: v.LOG_LEVEL, format: v.LOG_FORMAT },
    metricsToken: v.METRICS_TOKEN ?? null,
    registration: v.REGISTRATION ?? (loopback ? 'open' : 'invitation'),
    limits: {
      bodyBytes: v.BODY_LIMIT_BYTES,
      signInPerMinute: v.SIGN_IN_PER_MINUTE,
      signInOverallPerMinute: v.SIGN_IN_OVERALL_PER_MINUTE,
      makingPerMinute: v.MAKING_PER_MINUTE,
      requestsPerMinute: v.REQUESTS_PER_MINUTE,
    },
    worker: {
      concurrency: v.WORKER_CONCURRENCY,
      leaseMs: v.LEASE_MS,
      heartbeatMs: v.HEARTBEAT_MS,
      sweepMs: v.SWEEP_MS,
      dueMs: v.DUE_MS,
    },
    mail: { fromName: v.MAIL_FROM_NAME, fromAddress: v.MAIL_FROM_ADDRESS },
    keys,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function warnings(config: Config): string[] {
  if (config.listen.isLoopback || config.listen.publicUrl) return []
  return [
    `HOST=${config.listen.host} can be reached from outside, but without PUBLIC_URL only http://localhost:${config.listen.port} is answered.`,
  ]
}
