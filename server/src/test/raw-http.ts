import { connect } from 'node:net'

/** Writes exactly these bytes to the server and answers all it says until it hangs up, or until `ms` of silence. */
export function rawRequest(address: string, bytes: string | Buffer, ms = 3_000): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname)
    const end = () => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(ms, end)
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('connect', () => socket.write(bytes))
    socket.on('close', end)
    // A server that hangs up while we still write has answered already.
    socket.on('error', (error) => (answer ? end() : reject(error)))
  })
}

export interface RawAnswer {
  status: number
  headers: Headers
  body: unknown
}

/** The first answer in what a socket said; its body parsed where it is JSON. */
export function parseRaw(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Headers()
  for (const line of lines) {
    const at = line.indexOf(':')
    headers.append(line.slice(0, at), line.slice(at + 1).trim())
  }
  const body = rest.join('\r\n\r\n')
  const isJson = headers.get('content-type')?.includes('json') ?? false
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    body: isJson ? JSON.parse(body) : body,
  }
}
