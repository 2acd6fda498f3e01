import type { Thing } from '../../types.ts'

export const bottle: Thing = {
  id: 'th-bottle',
  titles: ['Full Sail', 'The Neck of the Bottle'],
  themes: ['home', 'legacy'],
  the: 'the ship in the bottle',
  a: 'a ship in a bottle',
  short: 'the ship',
  size: 'arm',
  worth: 'little',
  describe: `D: What kind of ship?
V: She's a three-master, in a gin bottle, with all her sails up. The man who made her had never been to sea. He did the rigging in the evenings with two knitting needles and his wife's hair, and when he died she gave it to us<, because she said she could see quite enough of it in the mirror>.`,
  more: `It was worth, [V] said, whatever you would give for the gin.`,
  found: `[obj] was in a shopping basket under a cabbage, wrapped in two jerseys. Nothing had broken. All her sails were up, and she was going, as she always had, at a great rate, nowhere.`,
  back: `[V] put [obj] back with both hands. She had always faced the wall; now, nobody quite knew why, she was set down facing the window.`,
}
