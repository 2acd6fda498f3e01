import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { errorTable } from '../error-table.ts'
import { apiHeaders } from './security-headers.ts'

/**
 * Answers what Node could not read as HTTP (a broken request line, headers too large, a request that takes too long)
 * in the envelope, and hangs up: where the next request would begin is not known.
 */
export function makeClientErrorHandler(makeRequestId: () => string, https: () => boolean) {
  return function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    // An answer under way would be torn by a second one.
    if (!socket.writable || isAnswering(socket)) return void socket.destroy()
    const requestId = makeRequestId()
    const { status, words } = errorTable.bad_request
    const body = JSON.stringify({
      success: false,
      error: { code: 'bad_request', message: words.en, requestId },
    })
    const headers = {
      ...apiHeaders(https()),
      'x-request-id': requestId,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.join('')}\r\n${body}`)
  }
}

/** Node keeps the response that is being written on its socket. */
function isAnswering(socket: Socket & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false
}

/** An expectation that we do not know is no reason to refuse a request. Source: RFC 9110, section 10.1.1. */
export function ignoreExpectations(server: Server): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response)
  })
}
