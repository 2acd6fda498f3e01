import type { Thread } from '../../types.ts'

export const book: Thread = {
  id: 'td-book',
  titles: ['Overdue', 'The Last Chapter'],
  themes: ['avoidance', 'time', 'choices', 'second chances', 'vulnerability'],
  echo: 'a book kept back for its last chapter',
  open: `Short of the library [D] crossed over, as usual; and beyond the library [D] crossed back.
<P: You did that yesterday.
D: It's a better class of pavement.>
P: What do you owe them?
D: It isn't a matter of owing. I've a book out. I had it for a fortnight.
P: When?
D: It's been a longish fortnight. </ [D] glanced behind, although the doors were shut. /> She put it in my hands herself, the librarian. She said, "I envy you." You can't take a thing like that back to a woman with eleven pages to go.
P: You didn't care for it.
D: I never liked a book so much. I got as far as the last chapter, and I could see what was coming to them.
¶The book was in [D.his] pocket now; it had been, one after another, in most of [D.his] pockets. <The ticket that kept the place had faded from red to pink.>`,
  middle: `W: I never stop for the end of anything. The pictures, the pantomime. I say it's for the bus, but I don't like to see them come to it. </ [W] made a small parcel of [W.his] two hands. /> <It's a funny thing, though.> Every one I walked out on, they're all still at it. There's a girl been standing on a cliff for me since I was in school. I do sometimes wish I'd stayed and let her get down.
[D] said, in rather a hurry, that they had better see about the window.`,
  again: `P: Do they die?
D: I don't know. There's a boat, and the sea's getting up.
P: Well, either they do or they don't.
D: At present they're neither. / [D] felt in one pocket, to see that it was there. / I've always thought of it as a kindness.`,
  answer: `There is a lamp in the library porch, and under the lamp a step. [D] sat down on it with twenty minutes in hand, found the place, and read eleven pages, while [P] stood at the bottom and kept off the public. <At the end [D] turned over, to see if there was anything on the back.>
P: Well?
D: They got ashore. </ [D] shut the book, and sat there with it. /> I've kept them out in that all this time.
¶The librarian had gone grey, and did not look at the date. She did the sum on the blotter, and it was a large one, and [D] paid it in silver. "You liked it?" she said.
D: I wondered if I could have it out again. I believe I went too slowly.`,
}
