import type { Motive } from '../../types.ts'

export const mend: Motive = {
  id: 'mo-mend',
  not: ['th-castle', 'th-complaints', 'th-fork', 'th-medal', 'th-seal', 'th-spoon'],
  titles: ['A Grain of Rice', 'Not a Mark on It'],
  themes: ['perfectionism', 'truth', 'secrets', 'vulnerability', 'pride'],
  kind: 'old damage',
  trait: 'keeping one mistake perfect',
  outcome: 'takes up a whole life',
  tell: `D: You know [obj.short] as well as anybody, I'm told.
C: I know how it likes to stand. / [C] was rubbing a thumb across the tip of one finger, round and round, as people do who have once had glue there. / I never cared to have it dusted. Not by just anybody.`,
  gossip: `D: Who looked after [obj.short]?
W: [C]. We used to say [C.he] [C.was] married to it. Nine years, and nobody else has been let near it with a cloth. [C.He] came in on Christmas Day.
D: [V] must be grateful.
W: [V] got up a treat, by way of thanks. There's a man coming on Thursday with an eyeglass, a great expert, to write it up for the county. [V] told [C] in front of us all, with quite a flourish. We looked to see [C.him] pleased.
D: And was [C.he]?
W: [C.He] said, "What strength of glass?" / [W] shook [W.his] head over it. / That's devotion, I thought. Straight to the details.`,
  confession: `D: [V] has an expert coming on Thursday. What would he have seen?
C: A place you could cover with a grain of rice. Nine years ago it was in my hand, and then it wasn't. <It was a Wednesday, about four.> I took it home that night and mended it with a needle, under a lamp, and it's the best thing I ever did in my life, and there was nobody I could show it to.
V: I've looked at it every day. I never saw any mend.
C: No. I stood it so that you wouldn't. I was only waiting till you were in a good mood; and then you had some visitors up, and you leant right in, and said, "Perfect. Not a mark on it." <You've said it to everybody since.> </ [C] leant in a little, to show how it was done. /> <It got so that I was known for looking after it. I haven't had a holiday.> I don't know what I thought I'd do with it; I'd only thought as far as Thursday.<
V: Which side?
C: The left. As you face it.>`,
  moral: `The expert was told just where to look, [D] heard. He looked for some time, and then asked for the name of the workshop.`,
}
