import type { Motive } from '../../types.ts'

export const jumble: Motive = {
  id: 'mo-jumble',
  titles: ['Hardly Used', 'Bring and Buy', "Something You'd Miss"],
  themes: ['vulnerability', 'pride', 'connection', 'bonds'],
  kind: 'unwanted gifts',
  trait: 'giving what is not missed',
  outcome: 'ends in taking what is',
  tell: `[C]'s pencil case was of stitched leather, very fine, with two initials worked in red in one corner.
D: Those aren't yours.
C: No. I got it at the jumble sale. / [C] turned it over, so that the corner was underneath. / It's hardly been used.`,
  gossip: `D: [C]'s clever with [C.his] hands, I see.
W: There's nothing [C.he] can't make. Every birthday [V] has, there's something: wood, leather, I don't know what. [C.He] [C.s:begin] in the spring.
D: And [V] likes them?
W: [V] couldn't be nicer. "You shouldn't have. It's much too good to use." And then there's the sale in the autumn, when [V] turns out [V.his] cupboards, and I do the odds and ends; and who's there when they open the doors, first in the queue, with the right money ready? / [W] beamed. / [C]. Buys one thing and goes straight home. I do like to see a person support an event.`,
  confession: `D: What had [obj.short] ever done to you?
C: Nothing. It's only what [V] looks at. / [C] turned in the chair. / I've made you nine presents, and I've got eight of them at home. I bought them back. <The first time, I thought it had got in by mistake, so I wrapped it up and gave it to you again the year after; and you said it was just what you'd been wanting, and it was on the stall by October.>
V: I never knew that you minded.
C: You aren't bound to like them. <The box was too big; I can see that.> But you never missed one. I used to listen for it. "Now, where's that box?" So I thought I'd take something you'd notice was gone, and then I should know what your face does. / [C] studied it for a moment, with interest. / It's doing it now.`,
  moral: `[V] asked, before they parted, whether any of the eight might be for sale. [C] said that they were not, at present.`,
}
