/** Short names for the shapes of the API, which are made from its description (see generated/). */
import type {
  Delivery,
  ListMeta,
  MailboxItem,
  MailboxMessage,
  Offers,
  PatchApiV1MeData,
  PostApiV1SeriesData,
  Run,
  Series,
  Started,
  Story,
  User,
} from './generated/types.gen.ts'

export type {
  Delivery,
  Me,
  Offers,
  Run,
  Series,
  Setup,
  SignedIn,
  Story,
  StorySummary,
  User,
} from './generated/types.gen.ts'

export type CheckMail = { next: 'check_mail' }
export type Language = User['language']
export type Theme = User['theme']
export type ProfileChange = NonNullable<PatchApiV1MeData['body']>

export type SeriesDraft = NonNullable<PostApiV1SeriesData['body']>
export type Genre = Series['genre']
export type Length = Series['length']
export type Voice = Series['voice']
export type Schedule = NonNullable<Series['schedule']>
export type Frequency = Schedule['frequency']
export type Offer = Offers['genres'][number] | Offers['lengths'][number] | Offers['languages'][number]

type RunState = Run['state']
export type RunStep = Run['steps'][number]
export type StartedStory = Started
export type Maker = NonNullable<Story['provenance']>['text']
export type Timing = Story['timings'][number]
export type DeliveryState = Delivery['state']
export type DeliveryAttempt = Delivery['attempts'][number]
export type MailSummary = MailboxItem
export type Mail = MailboxMessage
export type PageMeta = Partial<ListMeta>

export type RunChanged = {
  runId: string
  state: RunState
  step: string | null
  progress: number
  subjectId: string | null
}
export type ServerEvent =
  | { type: 'run.changed'; data: RunChanged }
  | { type: 'story.changed'; data: { storyId: string; seriesId: string; runId: string | null } }
  | { type: 'series.changed'; data: { seriesId: string } }
  | { type: 'delivery.changed'; data: { deliveryId: string; storyId: string } }
