import type { Trick } from '../../types.ts'

export const ferns: Trick = {
  id: 'tr-ferns',
  titles: ['In Summer', 'Looking In'],
  weather: ['frost'],
  not: ['se-lido'],
  themes: ['isolation', 'truth', 'self-told stories', 'home'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'frosted window',
  summary: 'swore to having seen it through a window that was white with frost',
  clue: `There was no fire in [room], and there had not been one. The whole of the window was grown over on the inside with frost, ferns and feathers and what might have been a cathedral, right into the corners, and not a finger had been on it.
V: It does that from dusk on, in this weather. When I looked in at half past seven I couldn't so much as tell if they'd lit the lamp out there.< One might be inside a meringue.><
D: What does it look on?
V: [outside]. / [V] had both hands up [V.his] sleeves. / In summer.>
[D] put out a thumb to make a hole, and thought better of it, and left the cathedral alone.`,
  slip: `D: And at [t.at]?
C: Taking out the ashes.< Somebody lights the fires here and somebody else takes out the ashes.> I went along [outside] with the bucket, no feeling in either foot, and there was the light on in [room], and [obj.short], sat in its place in the lamplight with a carpet under it, looking like the only one of us that was ever properly looked after.
D: You stopped to look?
C: You would. You'd stand there a minute. / [C] held both hands round a cup with nothing in it. / Then I came in and was with the others till nine, getting thawed.< So I can't tell you who had it. It'd be somebody who wasn't cold.>`,
  again: `D: How long did you stand there, with your bucket?
C: I never said I stood.
D: You said that I would.
C: Well, you've the shoes for it. / [C] looked, not for the first time, at the door. / I went past, and I saw it, and I'd my hands full. Ten past eight. If I hadn't told you that, you'd not know it had still been there, so I don't see what I've done to be asked it over again.
D: Nothing. You've been a great help. It all hangs on you.`,
  sight: `Every pane in the bus was white, so that it was like being driven about inside a lump of sugar. In the front seat a child knelt up, breathed on the glass, rubbed it with a mitten, and put one eye to the hole.
"Horse," she said. A good many heads were raised. "Church," she said. "Man fell over."< Somebody at the back began to collect his parcels.>
P: We must be nearly there, if that's the church.
D: If it is. / [D] was looking, down the length of the bus, at thirty grown people facing front. / We're all of us taking her word for it.<
They went two stops too far.>`,
  proof: `D: You passed that window at [t.at], and saw [obj] in its place in the lamplight.
C: Plain as I see you.
D: There was a frost on it. [V] was in there at half past seven and couldn't see a street lamp through it.
C: There's always a clear bit. You put your eye to it.< I never said I could see the whole room.>
D: I looked for your clear bit. The frost's on the inside.< You could breathe on it from [outside] till you dropped.> Somebody would have had to be in the room and make a hole for you; and when a hole freezes over, it leaves a scar. There isn't one.< There isn't a mark on it from side to side.> So nobody saw in. But somebody had to have seen [obj] there at [t.at], because from then till nine you were in the warm, with friends.< You'd been to look, I don't doubt that. But you went by the door; and it was gone from there before you ever thought of telling anyone how well it looked.>`,
  answer: `C: It's a funny thing. / [C] was turning an empty cup round by its handle. / I don't believe I've ever once looked in at that window. I only know how I'd think it would be. If you were out there.`,
}
