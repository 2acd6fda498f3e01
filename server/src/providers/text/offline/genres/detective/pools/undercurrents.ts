import { item, type PoolItem } from './pool.ts'

/** One sentence in which a theme shows, after justice; three for each theme of the list. */
const lines: Readonly<Record<string, readonly string[]>> = {
  ambition: [
    `It is an odd thing about wanting to get on, thought [D], that nobody can ever say where to.`,
    `Somewhere along the way it had stopped being a ladder and become only a thing to hold on to.`,
    `[D] had known people who climbed for the view, and people who climbed so as to be seen; it was the second kind who never looked down.`,
  ],
  isolation: [
    `A person can be alone for years in a full room, thought [D], if everybody is sure that somebody else has asked.`,
    `It had begun, like most such things, with one evening when nobody knocked, and then a second, to match.`,
    `You could see now how near they had all been to each other the whole time, on the two sides of one thin wall.`,
  ],
  compromise: [
    `One gives way by an inch, [D] thought, and it is only an inch; and then somebody builds on it.`,
    `There had been no one moment at which it turned into something else, which was what made it so hard to go back to.`,
    `Half of it had been reasonable. It was the reasonable half that had done the harm.`,
  ],
  perfectionism: [
    `It had been so nearly right for so long, and nobody had thought to say that nearly was what they liked.`,
    `A thing without a fault in it gives nobody anywhere to take hold, and that goes for people.`,
    `[D] looked at all that care, and thought how much less of it would have been enough.`,
  ],
  deception: [
    `A lie is not hard to tell; it is only that one has then to live next door to it.`,
    `What struck [D], looking back, was how much plain hard work had gone into it, and that the truth would have been no heavier.`,
    `It had fooled everyone for a day, and one person for a good deal longer.`,
  ],
  pride: [
    `It would have cost four words, at any time in all those years, and it had been cheaper to go without.`,
    `Pride is a good coat, thought [D], but people will go to bed in it.`,
    `They had both been so careful not to be the one who minded.`,
  ],
  secrets: [
    `A secret has to be fed, [D] thought, and most of the people in that room had been going short themselves to do it.`,
    `By the evening nearly everyone had told something, and it was noticeable how much more room there was.`,
    `It is seldom the thing itself that weighs so much, but the arm, from holding it behind one's back.`,
  ],
  avoidance: [
    `One can go round a thing for years, thought [D], and wear such a path doing it that it looks like the way.`,
    `It had been waiting there the whole time, quite patiently, and had grown no smaller for not being looked at.`,
    `In the end it had taken five minutes. It had taken eleven years to get to the five minutes.`,
  ],
  resilience: [
    `Somebody had begun to put the chairs straight, and it came to [D] that this is how it is done: one begins with the chairs.`,
    `They would open tomorrow at the usual hour, they said, as though there had been another way to go about it.`,
    `It was mended, and one could see where; and where one could see, it would not break again.`,
  ],
  vulnerability: [
    `It is the soft side that a person has to turn to the door, if they want to know who is there.`,
    `What nobody had expected, once it had been said aloud, was how little there was to be done about it but to sit nearer.`,
    `[D] had seen braver things done in that hour, with a cup in both hands, than ever got a medal.`,
  ],
  connection: [
    `All it had wanted was for one of them to be standing on the same side of the door as another.`,
    `They went out by twos, [D] noticed, who had come in one at a time.`,
    `It was only a word or so, across a table. But one felt a rope go over and be caught.`,
  ],
  change: [
    `Nothing had been moved, and the place was different; [D] had known that happen with weather.`,
    `They would tell it, later, as the day that this or that was taken; it was rather the day on which something had arrived.`,
    `You can keep everything just as it was, thought [D], except for yourself, looking at it.`,
  ],
  'second chances': [
    `There is nothing so awkward as being let off, thought [D]; one has to go on and be somebody.`,
    `It was the same door, and the same key, and would be handed over in the morning as if for the first day.`,
    `Not everyone is given the thing to do again. It was interesting, to see how carefully it was picked up.`,
  ],
  authenticity: [
    `For the first time that day, [D] thought, everyone in the room looked like their own handwriting.`,
    `One keeps up a face for other people for so long that it is a surprise to learn they had been putting up with it.`,
    `It was not a better voice than the other, but it was the one that [C.he] had come with.`,
  ],
  compassion: [
    `To find a thing out, [D] thought, is only the first half; and nobody is ever sent for to do the other.`,
    `It had been open to any of them to be hard about it, and one after another they had found that they had left it at home.`,
    `Somebody moved the lamp an inch, so that it should not be in [C]'s eyes.`,
  ],
  forgiveness: [
    `It was not all right, and nobody said so; but a place had been left for it on the bench.`,
    `People think that it is said, thought [D], when mostly it is somebody passing the milk.`,
    `There would be an account to settle, and for once nobody seemed to be in a hurry to add it up.`,
  ],
  identity: [
    `One is a good many people in the course of a day, thought [D], and it is only bad luck which of them is caught.`,
    `Take away what somebody does, and is called, and has always said, and there is still a person standing there, wondering about tea.`,
    `It had never been the thing that was wanted, so much as to be the one who had it.`,
  ],
  home: [
    `Somewhere to be late for, [D] thought: that was perhaps all anyone had meant by it.`,
    `You could tell whose place it was by who knew, in the dark, where the step came.`,
    `There are houses with people in them, and there are people whom one can come in out of the wet to.`,
  ],
  truth: [
    `It was not much to look at, now that they had it; it hardly ever is, and one would know it anywhere.`,
    `The truth had been lying about all day in plain sight, like a glove, each of them supposing that it was somebody else's.`,
    `Nobody was happier for it, [D] saw; they had only stopped having to remember which was which.`,
  ],
  time: [
    `Eleven years is not long, thought [D], looking forward. One could see what it was like from the other end.`,
    `It is only afterwards that anybody can say which of the days it was.`,
    `There was time yet, as people say; and they all looked, without meaning to, at the clock.`,
  ],
  bonds: [
    `What held the lot of them together, thought [D], would not have borne looking into, and had borne everything else.`,
    `One does not choose who will know how one takes one's tea, and there they are, with the cup.`,
    `It was a knot that nobody remembered tying; and all day, one saw now, they had each had hold of an end.`,
  ],
  choices: [
    `There had been a moment, there always is, with a hand on a latch; and after that it was only walking.`,
    `Nobody had made [C] do it, and [C.he] said so, and it was what they would remember best.`,
    `One is hardly ever asked, thought [D], in so many words; one looks round, and finds that one has answered.`,
  ],
  'self-told stories': [
    `It had been a good story, and had kept [C] warm, and the only thing wrong with it was the other people.`,
    `Everybody has a piece that they say over to themselves at night; and most of us, thought [D], have learnt it slightly wrong.`,
    `One could hear it beginning to be told already, with the corners rubbed off.`,
  ],
  legacy: [
    `What is left to us is a thing on a shelf, and somebody to say whose it was; and of the two it is the second that gets lost.`,
    `It would be there when they were none of them there, thought [D], and someone would be wondering about the scratch.`,
    `They had all been given it to hold for a while, and the only question was how one hands it on.`,
  ],
}

/** Sentences for a theme; none for a theme of the reader's own, which is left to the choice of atoms. */
export function crystals(theme: string): PoolItem[] {
  return (lines[theme.trim().toLowerCase()] ?? []).map((text, i) => item(`uc-${theme}-${i}`, text))
}

export const themes: readonly string[] = Object.keys(lines)
