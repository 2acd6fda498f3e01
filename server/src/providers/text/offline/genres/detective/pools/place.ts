import { item, type PoolItem } from './pool.ts'

/** V, in full and by job, and V's first words. */
export const meets: PoolItem[] = [
  item(
    'me-gate',
    `[V.full], [V.job], had come out to meet them, and then for some time did not seem to know what came next.
V: Nothing like this has ever happened here. / It was said with a certain pride. / I've told everyone to stay exactly as they are, but they will keep moving.`,
  ),
  item(
    'me-keys',
    `[V.full] met them at the door. [V.He] was [V.job], and held a bunch of keys in front of [V.him] in both hands, the way people carry a birthday cake.
V: I locked it myself. I want that understood before anything else is.`,
  ),
]

/** When, and who was there; introduces every suspect in full with a job. */
export const rosters: PoolItem[] = [
  item('ro-three', (s) => {
    const list = s.suspects.map((p) => `${p.full}, the ${p.job}`)
    return `[obj] had been seen at [t.seen] and missed at [t.missed]. In between, said [V], there had been nobody in the building but the usual people; and [V.he] counted them off on one hand, folding down the fingers as though each might come in useful later. ${capital(join(list))}. The key had hung on its hook all evening, where any of them could have reached it, because until this morning that had seemed the point of a hook.`
  }),
]

const join = (list: readonly string[]) => `${list.slice(0, -1).join('; ')}; and ${list.at(-1)}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Somebody was hurt (4) or killed (5); told at the arrival. */
export const harms: PoolItem[] = [
  item(
    'ha-hurt-stairs',
    `There was worse than the empty place. [G.full], who locked up at night, had been found at the foot of the back steps with [G.his] lantern under [G.him], and was in the infirmary now, and had not yet said anything that anyone could use.`,
    { only: 'hurt' },
  ),
  item(
    'ha-dead-stairs',
    `There was worse than the empty place. [G.full], who locked up at night, had been found in the passage at six with [G.his] cap on. The doctor had come, and had taken off his own. Somebody had put a coat over [G.him], a good one, and nobody had liked to say whose.`,
    { only: 'dead' },
  ),
]

export const harmConfessions: PoolItem[] = [
  item(
    'hc-passage',
    `D: And [G]?
C: [G.He] came round the corner with the lantern. I only put my arm out. I put my arm out, as you would to anybody coming at you in the dark. / [C] put it out now, and looked at it. / I've been putting it out ever since.`,
  ),
]
