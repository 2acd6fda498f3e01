/** What a person does with a line they have just said, by trait. `[X]` is the person; after a name, plain verbs. */
export const gestures: Readonly<Record<string, readonly string[]>> = {
  nervous: ['[X] looked at the door and then, guiltily, at not the door.'],
  proud: ['[X] looked round for somewhere to have said it from.'],
  blunt: ['[X] put both elbows on the matter, and leant.'],
  shy: ['[X] said the last of it to a button.'],
  fussy: ['[X] moved the nearest object a quarter of an inch, and then back.'],
  warm: ['[X] had begun, without seeming to notice, to tidy the table in front of [D].'],
  sly: ["[X] smiled at a point just past [D]'s ear."],
  weary: ['[X] sat down on the words as if they had been a stool.'],
  cheerful: ['[X] beamed, and then remembered, and put it away.'],
  exact: ['[X] counted something on the ceiling, and was satisfied with it.'],
}
