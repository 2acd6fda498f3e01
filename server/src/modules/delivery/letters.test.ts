import { rm } from 'node:fs/promises'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { systemOf, testCtx } from '../../platform/test/ctx.ts'
import { testApp } from '../../test/app.ts'
import { Client, makeStory, newAccount, newSeries, runUntil, type Account } from '../../test/client.ts'
import { scheduleDeliveries } from './schedule-deliveries.ts'

const app = await testApp({ localMail: true })
const operator = await newAccount(app.address, 'Operator')
const ada = await newAccount(app.address, 'Ada')
const eve = await newAccount(app.address, 'Eve')
// The same keys as the program's, so that what this test schedules is opened there.
const ctx = testCtx({ db: app.database.db, now: new Date() })

interface Item {
  id: string
  to: string
  subject: string
  preview: string
  bytes: number
  storyId: string
  deliveryId: string
}

const title = '<script>alert("1")</script> & “Işık” 🦊'
const paragraph = 'She said <b>no</b> & he said "yes"; it\'s late.'
const words = 4_600

/** A story of the longest kind, in the shortest paragraphs, with everything in it that a letter must not obey. */
function hostileNarrative(): string {
  const paragraphs = Array.from({ length: words / 8 }, (_, index) => `${index} ${paragraph}`)
  return ['bell \u0007 and escape \u001b[31m here', ...paragraphs, '* * *', 'The last line.'].join('\n\n')
}

let storyId = ''
let mine: Item[] = []

async function mailboxOf(account: Account, query = ''): Promise<Item[]> {
  const answer = await account.client.get<Item[]>(`/api/v1/mailbox${query}`)
  expect(answer.status).toBe(200)
  return answer.body.data
}

beforeAll(async () => {
  const seriesId = await newSeries(ada, { recipients: [] })
  const { run, story } = await makeStory(ada, seriesId)
  await runUntil(ada, run.id)
  storyId = story.id
  await app.database.asOwner('update story set title = $2, narrative = $3, word_count = $4 where id = $1', [
    storyId,
    title,
    hostileNarrative(),
    words,
  ])
  await inWorkspace(ctx, systemOf(ada.workspaceId), (tx, inner) =>
    scheduleDeliveries(inner, tx, {
      workspaceId: ada.workspaceId,
      subject: { kind: 'story', id: storyId, title },
      recipients: [
        { id: ctx.random.id(), address: ada.email },
        { id: ctx.random.id(), address: 'reader@example.com' },
      ],
      deliverAt: new Date(),
    }),
  )
  mine = await vi.waitFor(
    async () => {
      const items = await mailboxOf(ada)
      if (items.length < 2) throw new Error(`${items.length} of 2 letters have come`)
      return items
    },
    { timeout: 15_000, interval: 50 },
  )
}, 60_000)

async function sourceOf(account: Account, id: string) {
  const response = await fetch(`${app.address}/api/v1/mailbox/${id}/source`, {
    headers: { cookie: account.client.cookie },
  })
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}

async function letterOf(account: Account) {
  const item = mine.find((one) => one.to === account.email)
  const { response, bytes } = await sourceOf(account, item?.id ?? '')
  return { response, bytes, item, email: await PostalMime.parse(bytes) }
}

test('what the mailbox keeps is a whole MIME message', async () => {
  const { response, email, item } = await letterOf(ada)
  expect(response.headers.get('content-type')).toBe('message/rfc822')
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${item?.id}.eml"`)
  expect(email.subject).toBe(`Your Story: ${title}`)
  expect(email.to?.map((one) => one.address)).toEqual([ada.email])
  expect(email.from?.address).toMatch(/@/)
  expect(email.messageId).toBe(`<${item?.deliveryId}@${email.from?.address?.split('@')[1]}>`)
  expect(email.headers.find((one) => one.key === 'x-atelier-delivery')?.value).toBe(item?.deliveryId)
  expect(email.date).toBeTruthy()
})

test('the letter shows what would be markup, drops what controls terminals, and is small enough not to be cut', async () => {
  const html = (await letterOf(ada)).email.html ?? ''
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; “Işık” 🦊')
  expect(html).toContain('She said &lt;b&gt;no&lt;/b&gt; &amp; he said &quot;yes&quot;; it&#39;s late.')
  expect(html).not.toMatch(/<script|<b>|onerror/i)
  expect(html).toContain('bell  and escape [31m here')
  expect(html).not.toMatch(/(?![\n\r\t])\p{Cc}/u)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100 * 1024)
  expect(html).toContain('The last line.')
  expect(html.match(/<img/g)).toHaveLength(1)
})

test('the cover comes along inside, and nothing is fetched from outside', async () => {
  const { email } = await letterOf(ada)
  const [cover] = email.attachments
  expect([email.attachments.length, cover?.mimeType, cover?.disposition]).toEqual([1, 'image/jpeg', 'inline'])
  const cid = cover?.contentId?.replace(/^<|>$/g, '')
  expect(email.html).toContain(`src="cid:${cid}"`)
  expect(email.html).not.toMatch(/src="http/)
  const bytes = new Uint8Array(cover?.content as ArrayBuffer)
  expect([bytes[0], bytes[1]]).toEqual([0xff, 0xd8])
})

test('the plain text is the same letter, whole', async () => {
  const { email } = await letterOf(ada)
  const text = email.text ?? ''
  expect(text).toContain(title)
  expect(text.split(paragraph)).toHaveLength(words / 8 + 1)
  expect(text).toContain('The last line.')
  expect(text).toContain('bell  and escape [31m here')
  expect(text).toMatch(/\/api\/v1\/letters\/[\w-]{32}\/narration\.mp3/)
  expect(text).toContain(`/stories/${storyId}`)
})

test('the page of a message shows it in a frame in which nothing runs', async () => {
  const item = mine.find((one) => one.to === ada.email)
  const view = await ada.client.get<{ headers: { name: string }[]; text: string; htmlUrl: string }>(
    `/api/v1/mailbox/${item?.id}`,
  )
  expect(view.body.data.headers.map((one) => one.name)).toContain('subject')
  expect(view.body.data.text).toContain('The last line.')
  const frame = await fetch(app.address + view.body.data.htmlUrl, { headers: { cookie: ada.client.cookie } })
  const policy = frame.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
  expect(policy).not.toMatch(/script-src|connect-src/)
  const html = await frame.text()
  expect(html).toMatch(/src="data:image\/jpeg;base64,/)
  expect(html).not.toContain('cid:')
})

test('each recipient has a message and a link of their own', async () => {
  expect(mine.map((one) => one.to).toSorted()).toEqual([ada.email, 'reader@example.com'].toSorted())
  const links = await Promise.all(mine.map(async (item) => linkIn((await sourceOf(ada, item.id)).bytes)))
  expect(new Set(links).size).toBe(2)
})

async function linkIn(bytes: Uint8Array): Promise<string> {
  const text = (await PostalMime.parse(bytes)).text ?? ''
  return /\/api\/v1\/letters\/[\w-]+\/narration\.mp3/.exec(text)?.[0] ?? ''
}

describe('the narration behind the link', () => {
  const nobody = new Client(app.address)
  const open = (path: string, headers: Record<string, string> = {}) => fetch(app.address + path, { headers })

  test('plays for who has the letter, without a cookie, from any place in it', async () => {
    const link = await linkIn((await letterOf(ada)).bytes)
    const whole = await open(link)
    const bytes = await whole.arrayBuffer()
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/mpeg'])
    const part = await open(link, { range: 'bytes=100-199' })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 100-199/${bytes.byteLength}`,
    ])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.from(bytes.slice(100, 200)))
    const past = await open(link, { range: `bytes=${bytes.byteLength}-` })
    expect(past.status).toBe(416)
  })

  test('is not there for another token', async () => {
    const link = await linkIn((await letterOf(ada)).bytes)
    const token = link.split('/')[4] ?? ''
    const turned = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
    const wrong = await nobody.get(link.replace(token, turned))
    expect([wrong.status, wrong.body.error.code]).toEqual([404, 'not_found'])
    for (const shape of [token.slice(1), `${token}x`, '..', `${token.slice(0, 31)}=`]) {
      expect((await nobody.get(link.replace(token, shape))).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('ends when its row says so', async () => {
    const item = mine.find((one) => one.to === 'reader@example.com')
    const link = await linkIn((await sourceOf(ada, item?.id ?? '')).bytes)
    expect((await nobody.get(link)).status).toBe(200)
    await app.database.asOwner(
      "update locator set expires_at = now() - interval '1 minute' where ref_id = $1",
      [item?.deliveryId],
    )
    expect((await nobody.get(link)).status).toBe(404)
    await app.database.asOwner('delete from locator where ref_id = $1', [item?.deliveryId])
    expect((await nobody.get(link)).status).toBe(404)
  })
})

describe('whose mail it is', () => {
  test('the operator sees all of it, and every such use is written down', async () => {
    const before = app.logged.filter((line) => line.includes('the operator reads the mailbox')).length
    expect((await mailboxOf(operator)).map((one) => one.id).toSorted()).toEqual(
      mine.map((one) => one.id).toSorted(),
    )
    const one = await operator.client.get(`/api/v1/mailbox/${mine[0]?.id}`)
    expect(one.status).toBe(200)
    expect((await sourceOf(operator, mine[0]?.id ?? '')).response.status).toBe(200)
    expect(app.logged.filter((line) => line.includes('the operator reads the mailbox')).length).toBe(
      before + 3,
    )
  })

  test('others see their own alone', async () => {
    expect(await mailboxOf(eve)).toEqual([])
    expect((await sourceOf(eve, mine[0]?.id ?? '')).response.status).toBe(404)
  })

  test('it is found by its words, and a wildcard is a letter like any other', async () => {
    expect(await mailboxOf(ada, `?q=${encodeURIComponent('işık')}`)).toHaveLength(2)
    expect(await mailboxOf(ada, `?q=${encodeURIComponent('%')}`)).toHaveLength(0)
    expect(await mailboxOf(ada, '?q=_')).toHaveLength(0)
    expect(await mailboxOf(ada, '?q=nothing')).toHaveLength(0)
  })
})

test('a mailbox file that is gone is not found, and the list stays', async () => {
  const [row] = await app.database.asOwner<{ storage_key: string }>(
    'select storage_key from mailbox_message where id = $1',
    [mine[1]?.id],
  )
  await rm(`${app.dataDir}/mailbox/${row?.storage_key}`)
  const answer = await ada.client.get(`/api/v1/mailbox/${mine[1]?.id}`)
  expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found'])
  expect(await mailboxOf(ada)).toHaveLength(2)
})
