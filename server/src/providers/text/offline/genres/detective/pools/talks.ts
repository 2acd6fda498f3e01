import { item, type PoolItem } from './pool.ts'

/** How somebody comes to be questioned. S has been introduced by the roster; the job reminds. */
export const openers: PoolItem[] = [
  item(
    'op-ladder',
    `They found [S] at work, or at any rate holding something, and [S.he] went on holding it while [D] pulled up a chair.`,
  ),
  item(
    'op-turn',
    `It was [S]'s turn next. [S.He] had put on a tie or a brooch for it, and sat down as people do at the dentist's, slightly to one side of the chair.`,
  ),
  item(
    'op-run',
    `[S] they met by accident, or [S] had seen to it that they did: [S.he] was coming round the corner with [S.his] hat on, and stopped, and took it off again, as if that had been the errand.`,
  ),
]

/** Talks with the suspect who hides nothing: alibi and view. Clears them. */
export const innocents: PoolItem[] = [
  item(
    'nn-cards',
    `S: I was playing cards with the curate and the curate's mother. I was there till ten. You may ask them, but ask the mother; he'll say I won.
D: Did you?
S: He let me. That's what the mother will tell you. / [S] spread both hands on the table, empty. / I've been all night trying to think of anyone here who'd want it. All I can come up with is people who'd want to be asked.`,
  ),
  item(
    'nn-refused',
    `[S] would not say one word. [S.He] had given a full account to [V] that morning, and did not propose to wear it out. The account, when they got it from [V], was two lines long: [S] had spent the evening mending chairs with the caretaker, whose word was good, since he had never been known to use more than three. Only when [D] thanked [S.him], and meant it, did [S.he] unbend.`,
  ),
]

/** Where the witness is and what one sees of the case from there. Introduces W in full with a job. */
export const witnesses: PoolItem[] = [
  item(
    'wi-bench',
    `[W.full], [W.ajob], was eating a sandwich on the wall opposite, from which, it turned out, one could see nearly everything that [place] did not care to show.`,
  ),
  item(
    'wi-back',
    `Nobody had sent them to [W.full]. [W.He] was [W.ajob], and had been in and out by the back for years without anyone's once lowering their voice.`,
  ),
]

/** To the herring's hider again, after the evidence. */
export const returns: PoolItem[] = [
  item('re-again', `They went back to [H], who saw them come and began at once to be very busy.`),
  item(
    're-chair',
    `[H] had known they would be back. A second chair had been put out, and nobody puts out a chair for good news.`,
  ),
]
