import { ProviderFailure } from './failure.ts'
import type { Providers } from '../platform/context.ts'
import type { Metrics } from '../platform/metrics.ts'

/** The same makers and carriers, each call of which is timed and counted by outcome. */
export function measured(providers: Providers, metrics: Metrics): Providers {
  const { text, picture, speech, mail } = providers
  async function time<T>(port: string, provider: string, call: () => Promise<T>): Promise<T> {
    const stop = metrics.providerCalls.startTimer({ port, provider })
    try {
      const answer = await call()
      stop({ outcome: 'done' })
      return answer
    } catch (error) {
      stop({ outcome: error instanceof ProviderFailure ? error.kind : 'broken' })
      throw error
    }
  }
  return {
    ...providers,
    text: { ...text, write: (request, signal) => time('text', text.name, () => text.write(request, signal)) },
    picture: {
      ...picture,
      draw: (request, signal) => time('picture', picture.name, () => picture.draw(request, signal)),
    },
    speech: {
      ...speech,
      speak: (request, signal, progress) =>
        time('speech', speech.name, () => speech.speak(request, signal, progress)),
    },
    mail: { ...mail, send: (message, signal) => time('mail', mail.name, () => mail.send(message, signal)) },
  }
}
