import { startServer } from './server.ts'
import { harbour, market, Studio } from './studio.ts'

export const readerEmail = 'reader@example.com'

/**
 * One server for all specs, and one reader whose shelf is being filled while the first specs run.
 * Returns what stops it: a server that does not end by itself with exit code 0 fails the suite.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startServer()
  const reader = await Studio.register(server.base, readerEmail, { name: 'Rosa Lind' })
  const [quay, stalls] = [await reader.addSeries(harbour), await reader.addSeries(market)]
  const made = await reader.make(quay)
  process.env['E2E_BASE'] = server.base
  process.env['E2E_SHELF'] = JSON.stringify({ quay, stalls, made })
  return async () => {
    const code = await server.stop()
    if (code !== 0) throw new Error(`The server ended with code ${code} when it was asked to stop.`)
  }
}
