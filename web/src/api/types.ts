export type Language = 'en' | 'tr' | 'es'
export type Theme = 'light' | 'dark' | 'system'

export type User = {
  id: string
  name: string
  email: string | null
  language: Language
  theme: Theme
  timeZone: string
  isOperator: boolean
}
export type Workspace = { id: string; name: string; role: string }
export type Me = {
  user: User
  workspace: Workspace
  memberships: Workspace[]
  can: Record<string, boolean>
}
export type Setup = {
  registration: 'open' | 'invitation'
  mailTransport: boolean
  hasUsers: boolean
  version: string
}
export type SignedIn = { user: User; workspace: Workspace }
export type CheckMail = { next: 'check_mail' }

export type Length = 'short' | 'medium' | 'long'
export type Voice = 'alloy' | 'echo' | 'fable' | 'onyx' | 'nova' | 'shimmer'
export type Frequency = 'daily' | 'every_3_days' | 'weekly' | 'manual'
export type Schedule = { time: string; timeZone: string; frequency: Frequency; weekdays?: number[] }
export type Character = { name: string; description: string }
export type Place = { name: string; description: string }
export type Bible = {
  premise: string
  setting: { name: string; description: string; keyLocations: Place[]; atmosphere: string }
  tone: string
  themes: string[]
  mainCharacters: BibleCharacter[]
  supportingCharacters: BibleCharacter[]
  rules: string[]
}
export type BibleCharacter = { name: string; role?: string; description?: string; background?: string }
export type Recipient = { id: string; address: string; isSelf: boolean }
export type Series = {
  id: string
  title: string
  genre: string
  setting: string
  characters: Character[]
  intensity: number
  length: Length
  voice: Voice
  language: Language
  schedule: Schedule | null
  paused: boolean
  recipients: Recipient[]
  bible: Bible | null
  storyCount: number
  nextAt: string | null
  latestStory: {
    id: string
    title: string
    coverUrl: string | null
    coverThumbHash: string | null
    createdAt: string
  } | null
  version: number
  createdAt: string
  updatedAt: string
  can: Record<string, boolean>
}
export type SeriesDraft = {
  title: string
  genre: string
  setting: string
  characters: Character[]
  intensity: number
  length: Length
  voice: Voice
  language?: Language
  schedule: Schedule | null
  recipients: string[]
}
export type Offer = { key: string; offered: boolean; reason?: string | null }
export type Offers = {
  genres: (Offer & { label: string })[]
  lengths: (Offer & { key: Length; words: number; minutes: number })[]
  languages: (Offer & { key: Language })[]
  voices: { key: Voice; label: string; description: string }[]
  maker: { name: string; offline: boolean }
}

export type RunState = 'queued' | 'running' | 'waiting' | 'succeeded' | 'failed' | 'cancelled'
export type StepState = 'pending' | 'running' | 'done' | 'failed' | 'skipped'
export type RunStep = {
  name: string
  state: StepState
  progress: number
  startedAt: string | null
  finishedAt: string | null
  note: string | null
}
export type Run = {
  id: string
  kind: 'story'
  state: RunState
  step: string | null
  progress: number
  error: { code: string; message: string } | null
  waiting: { reason: string } | null
  steps: RunStep[]
  subject: {
    kind: 'story'
    id: string
    title: string | null
    seriesId: string | null
    seriesTitle: string | null
  } | null
  startedAt: string | null
  createdAt: string
  finishedAt: string | null
  can: { cancel: boolean; retry: boolean }
}
export type StartedStory = { run: { id: string; state: RunState }; story: { id: string } }

export type StoryState = 'making' | 'done' | 'partial' | 'failed'
export type Maker = { provider: string; model: string; offline: boolean }
export type Timing = { from: number; to: number; start: number; end: number }
export type Beat = { beatName: string; wordTarget: number; sceneDescription: string; keyMoment: string }
export type Hit = { before: string; match: string; after: string }
export type StorySummary = {
  id: string
  title: string
  excerpt: string
  hit?: Hit | null
  wordCount: number | null
  minutes: number | null
  genre: string
  state: StoryState
  number: number
  seriesId: string
  seriesTitle: string
  coverUrl: string | null
  coverAlt: string | null
  coverThumbHash: string | null
  audioSeconds: number | null
  runId: string | null
  createdAt: string
}
export type Provenance = {
  text: Maker | null
  cover: Maker | null
  narration: Maker | null
  structure: string | null
  pacing: string | null
  seed: string | number | null
  quality: { passed: boolean | null; scores: Record<string, number> | null } | null
  contentVersion: number | null
}
export type Story = Omit<StorySummary, 'excerpt' | 'hit'> & {
  language?: Language
  narrative: string | null
  premise: string | null
  audioUrl: string | null
  timings: Timing[] | null
  provenance: Provenance | null
  plan: Beat[] | null
  previousId: string | null
  nextId: string | null
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'cancelled'
export type DeliveryAttempt = { number: number; at: string; outcome: string; message: string | null }
export type Delivery = {
  id: string
  storyId: string
  storyTitle: string
  to: string
  state: DeliveryState
  deliverAt: string
  sentAt: string | null
  attempts: DeliveryAttempt[]
  error: { code: string; message: string } | string | null
}
export type MailSummary = {
  id: string
  to: string
  subject: string
  preview: string
  sentAt: string
  deliveryId: string | null
  storyId: string | null
}
export type Mail = {
  id: string
  from: string
  to: string
  subject: string
  sentAt: string
  headers: { name: string; value: string }[]
  text: string
  htmlUrl: string
  sourceUrl: string
  bytes: number
  storyId?: string | null
}
export type ServerEvent =
  | { type: 'run.changed'; data: RunChanged }
  | { type: 'story.changed'; data: { storyId: string; seriesId: string; runId: string | null } }
  | { type: 'series.changed'; data: { seriesId: string } }
  | { type: 'delivery.changed'; data: { deliveryId: string; storyId: string } }
export type RunChanged = {
  runId: string
  state: RunState
  step: string | null
  progress: number
  subjectId: string | null
}
export type PageMeta = {
  page?: number
  pageSize?: number
  total?: number
  pages?: number
  nextCursor?: string | null
}
