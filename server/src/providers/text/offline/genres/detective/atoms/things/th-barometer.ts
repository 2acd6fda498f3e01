import type { Thing } from '../../types.ts'

export const barometer: Thing = {
  id: 'th-barometer',
  titles: ['Set Fair', 'Falling Steadily'],
  themes: ['truth', 'resilience', 'change'],
  the: 'the barometer',
  a: 'a rosewood barometer',
  short: 'the barometer',
  size: 'arm',
  worth: 'money',
  describe: `D: Does it work?
V: It's very fine. It says Set Fair. It said Set Fair the morning the roof went. A clockmaker told us there was a spider across the works, and he could have it right in an hour, and there was a meeting about it.< It was felt that we had all got used to it the way it was.>`,
  more: `People tapped it as they went by, [V] said, for the encouragement. There was a worn place on the glass about as big as a knuckle.`,
  found: `[obj] was in a roll of stair carpet, with string round both ends. They stood it upright, and there was a slither inside, and a click; and the needle, for the first time in anybody's memory, moved.`,
  back: `[obj] was put up in the old place, and those going past tapped it, and stopped, and tapped again. It now said Change. It was generally held to be none the worse.`,
}
