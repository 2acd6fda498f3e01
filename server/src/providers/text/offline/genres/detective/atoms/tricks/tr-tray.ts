import type { Trick } from '../../types.ts'

export const tray: Trick = {
  id: 'tr-tray',
  titles: ['Six Clean Glasses', 'Two Hands'],
  intensity: [1, 3],
  sizes: ['arm'],
  themes: ['pride', 'isolation', 'identity'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'covered tray',
  summary: 'carried it off on a tray, under a cloth, past everybody',
  clue: `On the window-sill of [room] stood six tumblers, upside down, in two rows of three.
P: Somebody was thirsty.
V: Not in here. Nothing to drink in this room, it's the first of the rules; I wrote it. Those will be for Friday, in the other place. Somebody's being beforehand.< / [V] moved the end one a little, so that the rows should be straight. / People are very good, and they will put things down.>
[D] turned one the right way up. It was clean, and dry, and polished; there was not a mark on it from edge to base. [D.He] put it back as it had been, for the sake of the dust.`,
  slip: `D: And at [t.at]?
C: I was carrying. I'm always carrying. I came through [gather] with six glasses on a tray, under a cloth, and ten minutes after I came back through with the tray again, and if you want witnesses there were eight of them, and they'll all tell you the same thing, which is that they lifted their elbows.
D: Why the cloth?
C: Because if they see glasses they'll want something in them. Put a cloth over, and you might be the bishop. / [C] was warming to it. / It's a wonderful thing, a tray.< You could be on fire, and they'd lean back to let you by.> I could have walked out with the piano.`,
  again: `D: Where do they live, those glasses?
C: In the cupboard. Where glasses live.
D: And that's where you took them.
C: It's where I'd be taking them, isn't it? / [C] had picked up a spoon from the table, looked at the bowl of it, and begun rubbing it on a sleeve. / I must carry two hundred a week. You might as well ask the postman what became of a particular letter.
D: He'd say he delivered it.
C: Well, then.
¶The spoon was held up to the light, and was not clean enough.`,
  sight: `A woman with a baby on one arm and two loaves under the other had got to her own front door, which was latched.< She looked at the latch, and from the baby to the bread.> Then she set the loaves down together on the window-ledge, lifted the latch, and went in, and the door closed behind her.
P: She's left her bread.
[P] crossed over and knocked. [D] stayed, in front of the ledge, studying two loaves that leaned a little towards each other.
D: She didn't forget them, you know.< / [P] had come back pleased. /> She'd nothing left to carry them with.`,
  proof: `D: Six glasses, on a tray, under a cloth. You came through here, and ten minutes after you came back.
C: Eight people saw me.
D: Eight people saw a tray and lifted their elbows.< They saw it twice, and none of them saw a glass.> Where are they?
C: In the cupboard.
D: They're on the window-sill in [room], where nobody's allowed to drink.
C: Then somebody's put them there for Friday.< It'd be like them.>
D: Somebody put them there because there's only room on a tray for one thing. You can bring in six glasses, or take out [obj], but you can't do both, so the glasses had to stay.< A worse thief would have left them on the floor.> / [D] turned [D.his] own over on the cloth, rim down. / You stood them upside down, against the dust. You told me you could have walked out with the piano.< I took it for a joke. I think you'd been waiting for someone to ask how.>`,
  answer: `C: Well, you can't leave a glass the right way up. / [C] reached across, took the one [D] had turned over, and held it to the lamp. / Anything gets in.< / It was wiped, twice round, and set down. /> They'd none of them have known who did it, if I'd left them like pigs.`,
}
