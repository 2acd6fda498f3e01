import type { Motive } from '../../types.ts'

export const asking: Motive = {
  id: 'mo-asking',
  titles: ['Nobody Asked', 'For Services Rendered'],
  themes: ['pride', 'isolation', 'connection'],
  kind: 'broken promise',
  trait: 'waiting to be asked',
  outcome: 'ends in taking',
  tell: `D: How long have you been here?
C: We've always / [C] stopped, and moved a pencil so that it lay along the edge of the table. / They've had me eleven years. It's their word. "We've had [C.first] eleven years." As you might with a boiler.`,
  gossip: `D: Who's here latest, as a rule?
W: [C]. First in, last out, and never a day's illness that I saw. When the roof came in it was [C] on the ladder, not that you'd know it from the speeches.
D: [V] makes speeches?
W: One a year. Thanks everybody by name, the mayor, the flowers. / [W] thought about it fairly. / I dare say there's a lot of names to get through. Ten years I've watched [C.him] sit up a bit straighter when it gets near the end, and then sit back. Nice manners. I'd have thrown something.`,
  confession: `D: Why that? You could have had anything in the building.
C: I didn't want anything in the building. [V] said to me, the first winter, when it was only the two of us and buckets, "When this place is straight, you shall have the looking after of [obj.short]." [V.he] had hold of my arm. I thought, well, that's a thing to be given. So I waited to be asked.
V: I don't remember that.
C: No. I know. I gave it three years in case you were busy.< / [C] squared up two sheets of paper that were already square. /> Then it got so I couldn't bring it up without seeming to have counted. Last month you gave the looking after of it to a man who'd been here since Easter, and I clapped.< I was quite a good clapper, from practice.> I only wanted to have it for a bit and see if anybody asked me where it was.`,
  moral: `It is a short question, and costs nothing, thought [D], and half the locked doors in the world are there because someone was waiting on one side of them to hear it.`,
}
