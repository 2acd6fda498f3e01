/** About a hundred and sixty words with dialogue, numbers, abbreviations, a scene break and odd marks. */
export const sampleStory = `The lighthouse at St. Agnes Point had been dark since 1984, and nobody in the village could say why. Mrs. Penhale kept the key on a nail behind the door, as her mother had, and dusted it on Sundays.

"You are late," she said when the boy came in at 6:45 p.m. "The tide is already over the third step."

"I had to wait for the 12.5% man," said Tom. "He counted every coin twice."

She laughed at that\u2014a short, dry laugh\u2014and put on her coat. They walked down in silence, past the boats, past the caf\u00e9 with its one lamp; the wind smelled of salt and diesel.

* * *

At the top of the stairs there were 199 of them, and a second door. Tom put his hand flat against the wood. It was warm.

"Don't," whispered Mrs. Penhale. "Not yet\u2026 Listen."

Somebody inside was winding a clock.
`
