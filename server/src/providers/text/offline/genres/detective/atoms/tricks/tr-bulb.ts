import type { Trick } from '../../types.ts'

export const bulb: Trick = {
  id: 'tr-bulb',
  titles: ['A Half Turn', 'The Wrong End of the Kettle'],
  themes: ['deception', 'pride'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'loosened bulb',
  summary: 'loosened the lamp so that the window would look empty, and burnt a hand on it',
  clue: `The lamp over the table in [room] did not work. [V] clicked the switch twice, apologised for it, and said that it had been perfectly well yesterday, like so much else.
P: Bulb's gone.
[D] stood on a chair and looked. The bulb was neither black nor broken. It was only loose in its socket; a half turn with two fingers, and the room was full of yellow light and everybody's faces. There was dust on the glass, years of it, except in a band round the middle, where it had been wiped as clean as a plate.
V: Vibration.< / [V] was already looking at the empty place. / Lorries, you know. They shake everything to bits.>`,
  slip: `D: And where were you, at [t.at]?
C: In the kitchen, being injured. / [C] held up a right hand with plaster round the thumb and the first three fingers. / That kettle has no right to be sold to the public.
D: What did you do to it?
C: Picked it up by the wrong end.
D: Has a kettle got a wrong end?
C: This one is all wrong end. I was at the sink half an hour with the tap running, and I can tell you who was in [room] at the time, which is nobody. You can see the window from there. Black as your hat.< / [C] flexed the fingers. / I'd like that written down. I don't often get to be useful.>`,
  again: `D: How's the hand?
C: It only hurts when I hold anything. Or don't.
D: You were lucky it was the tips. / [D] looked at the plasters, which had been changed, and were neater. / Most people scald the wrist.
C: I've never been most people.
D: No. Left-handed, are you?
C: Right. / It was out before there was time to see what sort of question it had been. / Why?
D: You'll find it awkward, then, with buttons.
¶[C] put the hand under the table, where it stayed.`,
  sight: `A man was selling baked potatoes from a barrow at the corner, and the woman in front of them had not brought gloves. She took hers, yelped, and passed it from one hand to the other, blowing; then pulled her sleeve down over her fingers and held it that way, by the middle, like somebody about to unscrew it.
D: Look at that.<
P: She'll drop it.
D: No.> She's got the idea now. A bit late. / [D] had stopped in the middle of the pavement, and people were going round. / I'd like to see that lamp again.< And then I'd like it left on till someone's sorry.>`,
  proof: `D: You told me it was the kettle.< A kettle gets you on the palm, or with the steam, on the wrist.> You've burnt a thumb and three fingers, on the tips, all in a ring. That's how you hold a pear. Or a light bulb, that's been on for an hour, if you want it off and haven't time to let it cool.
C: There's a switch by the door. If I'd wanted the dark, I could have had it for nothing.
D: And [V] could have had the light back, the same way, on [V.his] way past. But a lamp that won't come on is nobody's fault.< It sends people off for a new bulb.> You needed that window black for as long as it took, so you gave it a half turn with your bare hand, and wiped the dust off with your skin.<
¶Nobody spoke. Several people looked at the lamp.
D: Then you told me the room was dark, so there was nobody in it. It's the only thing you told me that I hadn't asked.>`,
  answer: `[C] looked down at the four plasters for some time, and then began to take one off, slowly, as though it might be cheating to go on wearing it.
C: I did run it under the tap. That part was so.`,
}
