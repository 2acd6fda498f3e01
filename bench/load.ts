// The load generator, a process of its own: told by message what to ask for and how long, it answers how many whole
// answers came a second. Anything but the expected status ends the measurement with the answer's text.
import { Agent, get } from 'node:http'

export interface Load {
  url: string
  headers: Record<string, string>
  concurrency: number
  ms: number
}

export type Loaded = { perSecond: number; bytes: number } | { failed: string }

async function run({ url, headers, concurrency, ms }: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const since = performance.now()
  let answers = 0
  let bytes = 0
  const one = async () => {
    while (performance.now() - since < ms) {
      bytes = await ask(url, headers, agent)
      answers += 1
    }
  }
  try {
    await Promise.all(Array.from({ length: concurrency }, one))
    return { perSecond: answers / ((performance.now() - since) / 1000), bytes }
  } catch (error) {
    return { failed: String(error) }
  } finally {
    agent.destroy()
  }
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      let bytes = 0
      let text = ''
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (response.statusCode !== 200) text += chunk.toString()
      })
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode} ${text}`)),
      )
    }).on('error', reject)
  })
}

process.on('message', (load: Load) => void run(load).then((loaded) => process.send?.(loaded)))
process.on('disconnect', () => process.exit(0))
