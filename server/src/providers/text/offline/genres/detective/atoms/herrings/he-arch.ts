import type { Herring } from '../../types.ts'

export const arch: Herring = {
  id: 'he-arch',
  not: ['th-fork', 'se-school'],
  titles: ['The Third Arch', 'Just Mouth It, Dear'],
  themes: ['vulnerability', 'authenticity', 'second chances', 'secrets', 'resilience'],
  kind: 'singing alone',
  accusation: `S: [H] goes out under the viaduct at night.
D: To meet somebody?
S: That's what I thought, so I followed on a bit. [H.He] went in under the third arch, where it drips, and there was a shout. No words to it. A sort of long shout. / [S] seemed to be hearing it again. / And then out [H.he] came, by [H.himself], looking about two inches taller.`,
  lie: `D: And at [t.at]?
H: Indoors, with a scarf on. It's my throat. I'm not to talk for more than a quarter of an hour.
D: Is that the doctor?
H: It's my own idea. / [H] remembered to cough. / I sat there the whole evening, and you could have heard a mouse. But I don't make any noise, as a rule. Ask anyone. It's what I'm known for.`,
  evidence: `Something fell out of [H]'s handkerchief, struck the leg of the table, and went on. It was a tuning fork. It lay on the floor giving its one small note, quite perfectly, for a good deal longer than anyone could think of anything to say. <When at last it had finished, [P] picked it up. The handle was green, as things are that have been leant against wet brick.>`,
  truth: `D: You weren't indoors with a scarf on.
H: No. When I was seven, Miss Arkle came along the row with her ear down, and when she got to me, she stopped. <It was the carols.> She said, "You just mouth it, dear." So I mouthed it. I've mouthed every hymn since then, and weddings, and the King. <You get very good at it.> People have told me that I've a lovely voice.
D: So where do you do it?
H: Under the viaduct. I was going home that way, and I dropped something on my foot, and said so. And it came back. <It came back a great deal better.> </ [H] held out a hand for the fork and, having got it, took care to keep it quiet. /> <It's only the third arch; the others are no use. I've the best part of a Mass now.> Last night, at [t.at], I'd just gone for the top line of the Gloria, and the signalman put his head out of the box over me and shouted. <I thought, well, here it is. I have been waiting for that since I was seven.>
D: What did he shout?
H: He said, could I hold on while he let the goods through. And then could he have it again from the beginning.`,
  last: `A train went over the viaduct, and when it had quite gone there was one long note left that the train had not made.`,
}
