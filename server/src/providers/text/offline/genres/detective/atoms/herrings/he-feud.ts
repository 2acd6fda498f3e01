import type { Herring } from '../../types.ts'

export const feud: Herring = {
  id: 'he-feud',
  titles: ['High, but Not Silly', 'The Colour of the Door'],
  themes: ['forgiveness', 'bonds', 'compassion', 'pride', 'connection'],
  kind: 'secret friendship',
  accusation: `S: There's bad blood between [H] and Amos Tolley. Twenty years of it. It began with a drain.
D: What's that to do with last night?
S: Only that I saw [H] go in by Tolley's back gate, on tiptoe, with something long and thin in [H.his] hand, rolled up. / [S] measured it on the air. / I thought to myself, one of those two will be dead by Christmas, and I listened; but all I could hear was wolves.`,
  lie: `D: Where were you, at [t.at]?
H: Out walking. I took the long way, round by the mill.
D: Why the long way?
H: So as not to pass Tolley's. We don't speak. It was a drain. I haven't set foot on his side of the road in twenty years. I couldn't tell you the colour of his door.
D: It's green.
H: It's blue, he had it / [H] stopped, and looked for some time at the ceiling. / So somebody told me.`,
  away: true,
  evidence: `Inside [H]'s hat there was a newspaper rolled up small, and it was open at the serial, chapter forty. Somebody had marked it in pencil, at the places where one would draw a breath. Against one speech was written, "gruff." Against the next was written, "high, but not silly." <The name chalked across the top by the newsagent was Tolley.>`,
  truth: `D: Who's high, but not silly?
H: The Countess. </ [H] had gone a dull red. /> I wasn't by the mill. Tolley can't see. It went in the autumn, both eyes, and he's not let on to a soul. <I only knew because I put out my tongue at him over the wall, as I always do, and he didn't put out his.>
D: So you went in.
H: I went in to crow. <I'd got twenty years of it saved up.> And there he was in the chair, with the paper on his knee, wrong way up. <He said, "If you've come to laugh, stand on the mat, I've just done the floor."> So I read him a bit, to be unpleasant. <The deaths.> And then he wanted to know what had happened to the Countess. Last night, at [t.at], she was out on the ice with the wolves, and the nurse was there to see to his drops, and she wouldn't go home till I had got her across.
D: But you still quarrel in the street.
H: Every morning. He asked me to. He says everyone'll be kind to him, once it's out, and I'm the only one he can count on. </ [H] rolled up the newspaper. /> I call him all I can think of. He comes right down to the gate for it.`,
  last: `As they left, [H] was standing in the road, telling a blue door exactly what [H.he] thought of it. After a moment the door replied.`,
}
