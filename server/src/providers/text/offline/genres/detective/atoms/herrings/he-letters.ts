import type { Herring } from '../../types.ts'

export const letters: Herring = {
  id: 'he-letters',
  not: ['se-press'],
  titles: ['Disgusted and Delighted', 'A View of the Trough'],
  themes: ['secrets', 'deception', 'connection', 'isolation'],
  kind: 'both letters',
  accusation: `S: Has anyone told you about [H] and the ink?
D: No.
S: Two bottles, a green and a black. I've seen it through the window. A bit out of the one, and then the pen goes across to the other hand, and it's a bit out of the other. / [S] sat back to let this do its work. / An honest person only wants one handwriting.`,
  lie: `D: And last night, about [t.at]?
H: In bed, with a book of sermons. I had got as far as the third heading, and I'm afraid I went off.
D: You've ink on your hand.
H: I make notes in the margin, where I don't agree with him.
D: You've ink on the other hand.
[H] looked from one to the other, green and black, and put both of them under the table.
H: It was a very poor sermon.`,
  away: true,
  evidence: `There was a sheet of blotting paper in [H]'s hat. Held up to the window from behind, it gave back two letters to the editor of the Advertiser upon the subject of the horse trough. One, in green, leant forward, and was signed Disgusted. The other leant backward, in black, and was signed Delighted. They had been blotted within a minute of each other.`,
  truth: `D: Which of them are you?
H: Neither. I've never had an opinion about the trough. <I don't suppose anybody has.> </ [H] took the blotting paper and squinted through it. /> The Advertiser was going to drop its letters.< There'd been none for a month, and I've read that page every week of my life.> So I wrote in and said that the trough should go. <I was rather strong.> And the week after, nothing; nobody minded. So I had to answer myself.
D: And it went on.
H: It caught. There are thirty people in it now. <There's a major.> <Two families in Mill Street have stopped speaking.> But it flags if I leave it; Delighted hasn't the stamina. So I wasn't in bed. At [t.at] I put Disgusted through the editor's door, and walked round the block, for decency, and put Delighted; and the door opened. He'd been behind it in his socks. He said he'd known since the first comma.
D: What else did he say?
H: He gave me a glass of sherry. He'd be glad if Disgusted could do something about the bandstand.`,
  last: `At the corner [H] stopped, found a pencil, and wrote something on one cuff; then changed hands, and wrote something underneath it.`,
}
