import type { Thing } from '../../types.ts'

export const pike: Thing = {
  id: 'th-pike',
  titles: ['A Fair Weight', 'The One That Stayed'],
  themes: ['pride', 'truth', 'legacy', 'self-told stories'],
  the: 'the stuffed pike',
  a: 'a stuffed pike in a glass case',
  short: 'the pike',
  size: 'arm',
  worth: 'little',
  describe: `D: How big a fish?
V: He's three foot two, and he's got a perch in his mouth that was put in later. The brass plate says thirty-one pounds. The man who caught him said thirty-one. The man who rowed the boat said nineteen<; and there are two families in [town] that have sat on opposite sides of the church ever since, on the strength of it>.`,
  more: `He had been varnished so often that he had the look, [V] said, of a fish seen through marmalade.`,
  found: `[obj] was lying in a cello case, on a bed of newspaper, looking up with one glass eye at whoever might open it. The perch had come out. It was in the compartment for the rosin.`,
  back: `[obj] was put up again, without the perch, and was agreed to look younger. The brass plate had been screwed back on by somebody in a hurry. It was upside down, and so far nobody had said anything.`,
}
