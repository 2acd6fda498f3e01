/** A person of the studio who works over HTTP: what a test needs to be there before it opens a page. */
export class Studio {
  readonly base: string
  readonly email: string
  #cookie = ''

  private constructor(base: string, email: string) {
    this.base = base
    this.email = email
  }

  static async register(base: string, email: string, profile: Record<string, unknown> = {}): Promise<Studio> {
    const studio = new Studio(base, email)
    await studio.#send('POST', '/auth/register', { email, password })
    if (Object.keys(profile).length > 0) await studio.#send('PATCH', '/me', profile)
    return studio
  }

  static async signIn(base: string, email: string): Promise<Studio> {
    const studio = new Studio(base, email)
    await studio.#send('POST', '/auth/login', { email, password })
    return studio
  }

  async addSeries(series: Record<string, unknown>): Promise<string> {
    const { id } = await this.#send<{ id: string }>('POST', '/series', {
      recipients: [this.email],
      ...series,
    })
    return id
  }

  async series(): Promise<{ id: string }[]> {
    return this.#send('GET', '/series')
  }

  /** Start the next episode. Returns the ids of its run and story. */
  async make(seriesId: string): Promise<{ runId: string; storyId: string }> {
    const { run, story } = await this.#send<Record<'run' | 'story', { id: string }>>(
      'POST',
      `/series/${seriesId}/stories`,
    )
    return { runId: run.id, storyId: story.id }
  }

  /** Wait until a run is over. Errors: when it did not succeed within `ms`. */
  async finished(runId: string, ms = 400_000): Promise<void> {
    const end = performance.now() + ms
    for (;;) {
      const { state } = await this.#send<{ state: string }>('GET', `/runs/${runId}`)
      if (state === 'succeeded') return
      if (state === 'failed' || state === 'cancelled' || performance.now() > end)
        throw new Error(`The run ${runId} is ${state}.`)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }

  async runs(): Promise<{ id: string; state: string }[]> {
    return this.#send('GET', '/runs')
  }

  async cancel(runId: string): Promise<void> {
    await this.#send('POST', `/runs/${runId}/cancel`)
  }

  /** Stories that hold these words. */
  async find(words: string): Promise<{ id: string }[]> {
    return this.#send('GET', `/stories?q=${encodeURIComponent(words)}`)
  }

  /** Mail in the mailbox of this machine; it goes out on the server's next look. */
  async mail(): Promise<{ id: string; storyId: string }[]> {
    return this.#send('GET', '/mailbox')
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        origin: this.base,
        cookie: this.#cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie !== undefined) this.#cookie = cookie
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? (undefined as T) : (JSON.parse(text) as { data: T }).data
  }
}

export const password = 'Correct-Horse-9-battery'

export const harbour = {
  title: 'The Lamplighters of Sable Quay',
  genre: 'detective',
  setting: 'A harbour town that still lights its quay by hand. Autumn, and the tide comes high.',
  characters: [{ name: 'Ida Marrow', description: 'lamplighter, 41; she counts things when afraid' }],
}

export const market = {
  title: 'The Night Market',
  genre: 'detective',
  setting: 'A night market under a railway bridge. Forty stalls, one of them never twice the same.',
  characters: [
    { name: 'Nadia Vance', description: 'keeps the lamp stall; remembers every customer’s change' },
  ],
}
