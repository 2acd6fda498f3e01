import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A way to a server that can be cut and restored. */
export interface TcpProxy {
  readonly port: number
  /** Ends every connection, and refuses new ones until `restore`. */
  cut(): void
  restore(): void
  close(): Promise<void>
}

export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const pairs = new Set<{ near: Socket; far: Socket }>()
  let isCut = false
  const server = createServer((near) => {
    near.on('error', () => undefined)
    if (isCut) return void near.resetAndDestroy()
    const far = connect(target.port, target.host)
    const pair = { near, far }
    pairs.add(pair)
    far.on('error', () => near.destroy())
    far.on('close', () => near.destroy())
    near.on('close', () => {
      far.destroy()
      pairs.delete(pair)
    })
    near.pipe(far)
    far.pipe(near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const each = (act: (socket: Socket) => void) => {
    for (const { near, far } of pairs) [near, far].forEach(act)
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true
      each((socket) => socket.resetAndDestroy())
    },
    restore() {
      isCut = false
    },
    async close() {
      each((socket) => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}
