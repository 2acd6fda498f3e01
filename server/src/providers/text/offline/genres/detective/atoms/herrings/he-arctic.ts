import type { Herring } from '../../types.ts'

export const arctic: Herring = {
  id: 'he-arctic',
  titles: ['Penguins, Other End', 'Two Winters'],
  themes: ['self-told stories', 'identity', 'truth', 'compassion', 'resilience', 'deception'],
  kind: 'invented voyage',
  accusation: `S: Has [H] told you about the ice?
D: Not yet.
S: [H.He] will. Two winters in the far north, and they ate the boots. The children follow [H.him] down the road for it. Well, my cousin's seen a list of that ship's company, and there's nobody on it of that name. And last night [H.he] [H.was] on the branch train, with [H.his] hat pulled down. / [S] tapped the table. / If a person would make up a whole ship.`,
  lie: `D: You were out last night?
H: I don't go out in the evenings. It's the toes. Two winters in the ice. / [H] stretched out one foot, and looked along it. / I'd have had them in mustard and water, at [t.at].
D: All evening?
H: It's slow work. There are ten of them, officially.
D: How many did you lose?
H: I'd sooner not go into figures.`,
  evidence: `When [H] reached across for the sugar, a cuff slid up, and there was writing on the inside of it, in ink, such as boys take into examinations. "Seals, yes. Sun, not in winter. Penguins, OTHER END." <And tucked in [H]'s hat was the half of a return ticket, with last night's date, to a town whose only attraction was its library.>`,
  truth: `D: Where do you get it all?
H: From the library, up the branch line. It's open until nine. At [t.at] I was asking her for the large atlas, and she was telling me to keep my voice down; she'll remember, she always is. <I have got all my toes.>
D: And the two winters?
H: There was a voyage. I was to go in the galley. <I'd said goodbye to the whole street; they'd clubbed together for a knife.> And on the quay I came out in spots. They put me ashore in a blanket, and wrote in somebody else, and she sailed. Nobody came back off her. </ [H] pulled the cuff down. /> <I couldn't very well come home and say it had been spots.> I stopped away two winters, in a pickle factory. And when I got down from the train there was a flag out, and a woman took hold of my sleeve, and asked me had I known her Willy, and was he cold?
D: What did you tell her?
H: I said that we'd sung. I said that he kept us all going. <She had me to dinner every Sunday until she died.> So now when the children ask me, I go and look it up. <I like to have it right.> I said penguins to the infants, once, and never slept.`,
  last: `A boy was waiting for [H] outside, to ask what one did about bears. [H] consulted a cuff, and told him, with great exactness.`,
}
