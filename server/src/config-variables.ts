import { isIP } from 'node:net'
import { z } from 'zod'

/** A whole number; words and fractions are refused in a sentence instead of becoming NaN. */
function whole(min: number, max: number, fallback: number) {
  const words = `write a whole number from ${min} to ${max}`
  return z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max, words)
    .transform(Number)
}

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: () => `write one of ${values.join(', ')}` })

const network = (text: string) => {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  return (
    version > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  )
}

export interface Variable {
  schema: z.ZodType
  about: string
  group: 'Address' | 'Data' | 'Process' | 'People and limits' | 'Work' | 'Mail'
  secret?: true
  /** What the default is, where the schema cannot say. */
  fallback?: string
}

/**
 * Every variable the program reads, with its default, its meaning and whether it is secret.
 * `.env.example` is generated from this table.
 */
export const variables = {
  PORT: { group: 'Address', schema: whole(0, 65_535, 3000), about: 'Port to listen on.' },
  HOST: {
    group: 'Address',
    schema: z
      .string()
      .default('127.0.0.1')
      .refine(
        (text) => isIP(text) > 0 || /^[a-z0-9.-]+$/i.test(text),
        'write an address such as 127.0.0.1 or 0.0.0.0',
      ),
    about: 'Address to listen on. Loopback unless you mean to be reached from outside.',
  },
  PUBLIC_URL: {
    group: 'Address',
    schema: z
      .url({ protocol: /^https?$/, error: 'write the whole address, e.g. https://studio.example' })
      .refine(
        (text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`,
        'write scheme, host and port only, e.g. https://studio.example',
      )
      .optional(),
    about: 'Address people use, e.g. https://studio.example.',
    fallback: 'http://localhost:PORT',
  },
  TRUSTED_PROXIES: {
    group: 'Address',
    schema: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .refine(
        (list) => list.every(network),
        'write addresses or networks with commas between, e.g. 10.0.0.0/8,127.0.0.1',
      ),
    about: 'Proxies whose X-Forwarded-* headers are believed: addresses or networks, with commas between.',
    fallback: 'none',
  },
  DATA_DIR: {
    group: 'Data',
    schema: z.string().default('./data'),
    about: 'Folder for the embedded database, files, the local mailbox and keys.',
  },
  DATABASE_URL: {
    group: 'Data',
    schema: z
      .url({ protocol: /^postgres(ql)?$/, error: 'write postgres://user:password@host:5432/database' })
      .optional(),
    about:
      'A PostgreSQL 15 to 18 of your own; its role owns the database and may create roles. Direct, not through a pooler.',
    secret: true,
    fallback: 'the embedded PostgreSQL',
  },
  DATABASE_ROLES: {
    group: 'Data',
    schema: z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,40}$/, 'write small letters, digits and underscores')
      .optional(),
    about: 'Prefix of the database roles (PREFIX_owner, PREFIX_app, ...), for roles that were made for you.',
    fallback: 'the name of the database',
  },
  MIGRATE: {
    group: 'Data',
    schema: choice(['auto', 'manual']).default('auto'),
    about:
      'auto applies pending migrations at start; manual names them and refuses (then: npm run db -- up).',
  },
  POOL_APP: { group: 'Data', schema: whole(1, 200, 10), about: 'Database connections for requests.' },
  POOL_AUTH: {
    group: 'Data',
    schema: whole(1, 200, 4),
    about: 'Database connections for sign-in and links.',
  },
  POOL_WORKER: { group: 'Data', schema: whole(1, 200, 4), about: 'Database connections for finding work.' },
  ATELIER_KEYS: {
    group: 'Data',
    schema: z.string().optional(),
    about: 'Encryption keys, as the content of keys.json on one line. Every process needs the same.',
    secret: true,
    fallback: 'DATA_DIR/keys.json, made at the first start',
  },
  ROLE: {
    group: 'Process',
    schema: choice(['all', 'web', 'worker']).default('all'),
    about: 'What this process does: all of it, only HTTP, or only background work.',
  },
  SHUTDOWN_SECONDS: {
    group: 'Process',
    schema: whole(1, 600, 30),
    about: 'How long a stop waits for requests and work under way.',
  },
  LOG_LEVEL: {
    group: 'Process',
    schema: choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    about: 'The least important message that is logged.',
  },
  LOG_FORMAT: {
    group: 'Process',
    schema: choice(['json', 'pretty', 'auto']).default('auto'),
    about: 'json, pretty, or auto: pretty on a terminal and json elsewhere.',
  },
  METRICS_TOKEN: {
    group: 'Process',
    schema: z.string().min(16, 'write at least 16 characters').optional(),
    about: 'Bearer token for /api/metrics.',
    secret: true,
    fallback: 'metrics for loopback only',
  },
  REGISTRATION: {
    group: 'People and limits',
    schema: choice(['open', 'invitation']).optional(),
    about: 'Who may make an account: anyone who reaches the page, or who was invited.',
    fallback: 'open on loopback, else invitation',
  },
  BODY_LIMIT_BYTES: {
    group: 'People and limits',
    schema: whole(1_024, 100_000_000, 1_048_576),
    about: 'Largest request body, uploads aside.',
  },
  SIGN_IN_PER_MINUTE: {
    group: 'People and limits',
    schema: whole(1, 100_000, 5),
    about: 'Sign-ins a minute for one address, and for one account.',
  },
  SIGN_IN_OVERALL_PER_MINUTE: {
    group: 'People and limits',
    schema: whole(1, 1_000_000, 100),
    about: 'Sign-ins a minute altogether.',
  },
  MAKING_PER_MINUTE: {
    group: 'People and limits',
    schema: whole(1, 100_000, 10),
    about: 'Runs a minute one API key may start.',
  },
  REQUESTS_PER_MINUTE: {
    group: 'People and limits',
    schema: whole(1, 1_000_000, 300),
    about: 'Other requests a minute for one device.',
  },
  WORKER_CONCURRENCY: {
    group: 'Work',
    schema: whole(1, 100, 2),
    about: 'Runs that one process works on at a time.',
  },
  LEASE_MS: {
    group: 'Work',
    schema: whole(500, 600_000, 8_000),
    about: 'Milliseconds after which the run of a silent worker is given to another.',
  },
  HEARTBEAT_MS: {
    group: 'Work',
    schema: whole(100, 300_000, 2_000),
    about: 'Milliseconds between signs of life of a worker.',
  },
  SWEEP_MS: {
    group: 'Work',
    schema: whole(100, 600_000, 2_000),
    about: 'Milliseconds between looks for runs that nobody works on.',
  },
  DUE_MS: {
    group: 'Work',
    schema: whole(100, 600_000, 2_000),
    about: 'Milliseconds between looks for schedules that are due.',
  },
  MAIL_FROM_NAME: {
    group: 'Mail',
    schema: z
      .string()
      .max(100, 'write at most 100 characters')
      .regex(/^[^\p{Cc}]*$/u, 'write it on one line')
      .default('Atelier'),
    about: 'Name that mail comes from.',
  },
  MAIL_FROM_ADDRESS: {
    group: 'Mail',
    schema: z.email({ error: 'write an e-mail address' }).default('stories@atelier.example'),
    about: 'Address that mail comes from.',
  },
} as const satisfies Record<string, Variable>

export type Variables = {
  readonly [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['schema']>
}
