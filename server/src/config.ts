import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

/**
 * Every variable the program reads, with its default, its meaning and whether it is secret.
 * `.env.example` is generated from this table.
 */
export const variables = {
  PORT: { schema: port.default(3000), about: 'Port to listen on.' },
  HOST: { schema: z.string().min(1).default('127.0.0.1'), about: 'Address to listen on. Loopback unless you mean to be reached from outside.' },
  PUBLIC_URL: { schema: z.url({ protocol: /^https?$/ }).optional(), about: 'Address people use, e.g. https://studio.example. Default: http://localhost:PORT.' },
  DATA_DIR: { schema: z.string().min(1).default('./data'), about: 'Folder for the embedded database, files, the local mailbox and keys.' },
} as const
