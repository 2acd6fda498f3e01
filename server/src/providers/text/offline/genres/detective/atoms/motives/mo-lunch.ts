import type { Motive } from '../../types.ts'

export const lunch: Motive = {
  id: 'mo-lunch',
  not: ['se-almshouse', 'se-pass', 'se-junction', 'se-records'],
  titles: ['Afternoons', 'Corner to Corner', 'A Packed Lunch'],
  themes: ['pride', 'secrets', 'deception', 'self-told stories', 'avoidance', 'change'],
  kind: 'half wages',
  worth: 'money',
  trait: 'pretending that nothing has changed',
  outcome: 'costs more every day than the change',
  tell: `D: I'm keeping you from your dinner.
C: I've had it. I have it about half past ten, these days. It's there, so one eats it.
[C] folded a sheet of greaseproof paper into four, and then into eight. It had held three rounds, cut corner to corner by somebody who supposed that they would have to last till six.`,
  gossip: `D: You'd know [C] to talk to?
W: To sit by. I have my bread and cheese at the station, on the up side, and [C]'s there every afternoon from one till gone five. [C.He] [C.s:know] all the trains. People ask [C.him]. I've never seen [C.him] get on one.
D: And mornings, here.
W: Mornings, here. [V] cut it down in the spring. [V] was ever so sorry, and went round telling everyone how well [C] had taken it. / [W] gave this some thought. / And so [C.he] had. There's people would have made a fuss. [C] thanked [V.him], and put on a clean collar, and went to look at trains.`,
  confession: `D: What were you hoping to get for it?
C: Twenty-two weeks of afternoons, at what I used to bring home for them. <I worked it out on the back of a timetable.> </ [C] was speaking to [V] now. /> You put me on mornings in the spring, and I never told them at home. I was going to, that night, but they'd made a pie with my initial on it. So I went on leaving at eight and getting in at six, and the difference I took out of the tin.
V: You might have told me that it was hard.
C: You'd told everybody how well I'd taken it. After that I had to have. <It was Friday that the tin ran out; I put my hand in and it was all corners.> And every morning there were my sandwiches, done up with string. They cut them corner to corner. You don't do that for somebody on half a day.`,
  moral: `A lie told in words can be taken back in words, thought [D]. One told in sandwiches has to be carried out of the house every morning, and eaten.`,
}
