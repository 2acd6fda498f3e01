import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { PaidCallSpec } from '../paid-call.ts'

export interface Order {
  id: string
  idempotencyKey: string
  /** Times the order itself was received, whatever became of the answers. */
  received: number
  polls: number
}

export interface Vendor {
  readonly url: string
  readonly orders: readonly Order[]
  /** Called when an order has been taken in and before it is answered; the answer waits for it. */
  onOrder: (order: Order) => Promise<void>
  close(): Promise<void>
}

/** A vendor with jobs: POST /jobs makes one, GET /jobs/ID asks after it, GET /jobs?key=… looks one up. */
export async function startVendor(pollsUntilDone = 2): Promise<Vendor> {
  const orders: Order[] = []
  const vendor = { onOrder: async (_order: Order): Promise<void> => undefined }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const address = new URL(request.url ?? '/', 'http://vendor')
    if (request.method === 'POST') {
      const { idempotencyKey } = (await json(request)) as { idempotencyKey: string }
      // This vendor does not look at keys when it takes an order: every POST is billed.
      const order = { id: `job-${orders.length + 1}`, idempotencyKey, received: 1, polls: 0 }
      orders.push(order)
      await vendor.onOrder(order)
      return { status: 202, body: { id: order.id } }
    }
    const key = address.searchParams.get('key')
    const id = address.pathname.split('/')[2]
    const order = orders.find((each) => (key === null ? each.id === id : each.idempotencyKey === key))
    if (!order) return { status: 404, body: {} }
    if (key !== null) return { status: 200, body: { id: order.id } }
    order.polls += 1
    return {
      status: 200,
      body: { id: order.id, done: order.polls >= pollsUntilDone, result: `made by ${order.id}` },
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(vendor, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

/**
 * The client of that vendor, as a provider adapter would write it. `polling` is told before every question;
 * without `lookUp` it is a vendor whose orders cannot be found by their key.
 */
export function vendorCall(
  url: string,
  options: { polling(): Promise<void>; lookUp: boolean },
): PaidCallSpec<string> {
  const { lookUp, polling } = options
  const spec: PaidCallSpec<string> = {
    repeatable: 'paid-once',
    pollMs: 10,
    async submit({ idempotencyKey, signal }) {
      const response = await fetch(`${url}/jobs`, {
        method: 'POST',
        body: JSON.stringify({ idempotencyKey }),
        signal,
      })
      const { id } = (await response.json()) as { id: string }
      return { jobId: id }
    },
    async poll(jobId, { signal }) {
      await polling()
      const response = await fetch(`${url}/jobs/${jobId}`, { signal })
      const { done, result } = (await response.json()) as { done: boolean; result: string }
      return done ? { state: 'done', output: result } : { state: 'running', fraction: 0.5 }
    },
  }
  if (!lookUp) return spec
  return {
    ...spec,
    async find({ idempotencyKey, signal }) {
      const response = await fetch(`${url}/jobs?key=${encodeURIComponent(idempotencyKey)}`, { signal })
      if (response.status === 404) return null
      const { id } = (await response.json()) as { id: string }
      return { jobId: id }
    },
  }
}
