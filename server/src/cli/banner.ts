import type { Config } from '../config.ts'

/** What is printed once the server answers: its address, what came with it, what could be connected. */
export function welcome(config: Config, address: string, moved: string | null): string {
  const embedded = config.database.url
    ? 'files and a local mailbox'
    : 'PostgreSQL 18, the job queue, files and a local mailbox'
  const database = config.database.url
    ? 'The database is the one of DATABASE_URL.'
    : 'A PostgreSQL of your own: DATABASE_URL.'
  const lines = [
    '',
    config.role === 'worker'
      ? 'Atelier is ready; this process works on runs and has no address'
      : `Atelier is ready at ${address}`,
    `  Embedded: ${embedded}, all in ${config.dataDir}.`,
    '  Making: text, pictures and narration are made offline on this machine, without keys or cost.',
    `  Connect: ${database} Every setting is in .env.example.`,
  ]
  if (moved)
    lines.push(
      `  The database itself is in ${moved}, because PostgreSQL does not run as root and its user cannot enter your home folder.`,
    )
  return `${lines.join('\n')}\n\n`
}
