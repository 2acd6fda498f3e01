import type { Trick } from '../../types.ts'

export const ring: Trick = {
  id: 'tr-ring',
  titles: ['One for the House', 'Please Answer Either'],
  themes: ['deception', 'home', 'bonds', 'compassion'],
  window: { seen: 'eight', at: 'ten past eight', missed: 'half past eight' },
  core: 'house telephone',
  summary: 'telephoned from inside the building and pretended to be across the town',
  clue: `On the wall of [room], behind the door, was a telephone, with a typed card: "One ring, house. Three rings, town. Please answer." A later hand had put "either".
V: That's what took me away. I was over there at the window when it went, ting, and by the time I'd put my pen down and got round the table it had left off. It was only one of them in a call box, wanting me to look for some spectacles.< I turned [gather] upside down.>< / [V] looked at the instrument with reproach. /> They weren't there. When I came back the line was dead, and I was so cross about it that I never looked round till half past.<
P: Who put "either"?
V: I did. One has to put something.>`,
  slip: `D: At [t.at] you were out?
C: I was in a call box by the station, with no door to it, shouting for my spectacles.< I'd gone to look up a train and couldn't see the timetable.>< I could barely see the station.>
D: So you rang [V].
C: I did, with four people waiting, and one of them humming. [V] went off to hunt, and I stood there with the thing to my ear for ten minutes, putting coins in, and being breathed on.
D: Did they turn up?
C: Yes. / [C] was some time finding the dignity for it. / They were on my head. The queue had known for quite a while, it seemed.< They'd been waiting to see what I would do.>`,
  again: `D: I went by the station. I didn't see your box.
C: It's round the side.
D: With four people at it.
C: It was four last night. I don't say they live there. / [C] took the spectacles off, and there was nothing on them, and they were polished. / I've told you the worst of it. I'd have thought if a person was going to invent a thing, they'd come out of it better than that.
D: Yes. I thought so too.
¶It was hard to say which of them was less comfortable with this.`,
  sight: `They were going along a row of small houses when a boy with a loaf ran up one of the paths and hit the door once with his elbow, not stopping. "It's open," shouted somebody from upstairs. At the next house along a man with a case of brushes had knocked three times, put his hat straight, stepped back to study the curtains, and begun on another three.
D: How did she know?
P: Know what?
D: To shout. She never looked out.
P: He only knocked the once. That's family.< / [P] had gone on some way before noticing that this was being done alone. / The other one could knock all day, poor man.>`,
  proof: `D: You rang [V] from a call box, with four people behind you.
C: And little sympathy from any of them.
D: It rang once. There's a card on the wall to say what that is. Three for the town, and one for the house.
C: Then [V] was quick off the mark, that's all, and cut it short.
D: [V] was across the room, and put down a pen, and went round the table, and it had left off before [V.he] got there. They don't leave off, from outside.< They're strangers, and they go on till somebody comes.> It's only family knocks once and waits.< / [D] nodded at the wall, where there happened to be another of the same pattern. /> There wasn't any queue. You were on one of these, near enough to hear a door, and you sent [V] to look for your spectacles so that you could come round and take [obj].< You'll have needed them for that. I expect you were wearing them.>`,
  answer: `C: I gave it two minutes. I thought, nobody would look longer than two minutes for somebody else's spectacles. / [C] had taken them off, and was holding them by one leg. / [V.He] looked for ten. I could hear [V.him] moving the furniture.`,
}
