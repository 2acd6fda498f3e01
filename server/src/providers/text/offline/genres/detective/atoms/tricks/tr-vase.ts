import type { Trick } from '../../types.ts'

export const vase: Trick = {
  id: 'tr-vase',
  titles: ['Rain Indoors', 'A Jug of Chrysanthemums'],
  weather: ['rain'],
  intensity: [1, 3],
  themes: ['deception', 'authenticity'],
  window: { seen: 'seven', at: 'ten past eight', missed: 'nine' },
  core: 'borrowed rain',
  summary: 'never came in from the rain at all, but out of a flower jug',
  clue: `On the table in [room] stood a tall blue jug of chrysanthemums. They hung over the rim on all sides, like people on a ferry.
V: Those were standing up like a choir at seven. I filled it myself, to the neck.
[P] tipped the jug to one side and then right over. There was a leaf.
P: Well, they've drunk it.
V: They've had a week. It ought to have been changed, not filled, if I'm honest; one could tell from the door.< / [V] took the jug, and looked for somewhere to put it. / And everything else in the building wringing wet since eight o'clock.>
[D] felt the table, and the floor below it. They were dry. In the jug was a smell of ponds.`,
  slip: `D: At [t.at] you hadn't come in yet?
C: I was between the station and the front door, going under for the third time.< You saw what it was.> I'd no umbrella; somebody here has my umbrella, and I know who, and he knows I know. I got in at twenty past, and stood on the mat, and ran.<
D: So you were seen.
C: I was a spectacle.> [V] went for a towel. I'd my things over a chair for an hour, and there wasn't one of them would sit near, for they stank like a ditch. / [C] put a sleeve to [C.his] nose, and took it away. / It's the smoke. You don't get rain in this town, you get whatever went up last week.< I've written to the council.>`,
  again: `D: Did you catch the umbrella man?
C: He brought it back. He's put it in the stand, dripping, bold as you please.
D: So he was out in it too.
C: He'd a right to be, he'd an umbrella. / [C] seemed to find that this led nowhere. / What's my getting wet to do with it? Half the town got wet.
D: They've dried out better. I was only thinking you must have come a long way.
C: From the station. I said so. It's a thing people do.`,
  sight: `A boy of seven or so was at the pump in the yard of the inn, in a clean collar, with his back to them. He looked at the door. Then he put two fingers under the drip, drew them carefully down the front of his hair, did the same by each ear, dabbed his knees, and went in, wearing the face of a person who has had soap in his eyes.< "There's a good boy," said somebody, inside.>
P: He never washed.
D: No. / [D] had stood still on the cobbles, in the wet, and was smiling a little. / But you'd have to smell him to know.`,
  proof: `D: You walked here from the station, and came in at twenty past eight, streaming.
C: Six people watched me do it.
D: They watched you being wet. And your things stank like a ditch.< I've been rained on all day, and I don't smell of anything.> What smells like a ditch is a jug of water that's had chrysanthemums in it for a week.
C: The flowers drank that.< You can't hang a person because flowers drink.>
D: Not a jugful in an hour.< If they had, they'd be standing up.> No; it was poured, and not on the table, and not on the floor.< / [D] looked at the rain on the window with some respect. /> You'd been in the building since before it started. You had [obj] put by at a quarter past, and then you had to arrive, and you were as dry as a hymn.< Putting your head out would have taken ten minutes.> So you took the nearest thing to rain that there was in the room, and leaned over the sill, and tipped it down your neck.`,
  answer: `C: There was a leaf went down with it. / [C] eased the collar, at the back, with one finger. / I had it there all through supper. I could feel everybody being sorry for me, and all I could think of was that leaf.`,
}
