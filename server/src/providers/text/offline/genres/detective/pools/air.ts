import type { Weather } from '../types.ts'
import { item, type PoolItem } from './pool.ts'

/** One line of weather each, joined to the narration beside it; the hour is told where it matters. */
export const weatherLines: Record<Weather, PoolItem[]> = {
  rain: [
    item('we-rain-bore', `It rained the way a bore talks, with no full stops.`),
    item(
      'we-rain-hats',
      `It was raining, not hard, but with the air of a thing that has been given the whole day for it.`,
      { hour: ['morning'] },
    ),
    item(
      'we-rain-gutter',
      `The rain had found the one gutter in the street that did not work, and was making a point of it.`,
    ),
    item(
      'we-rain-umbrella',
      `Umbrellas went by with people under them, each in a small private room of its own.`,
    ),
    item('we-rain-stop', `It left off raining for just as long as it took everybody to come out.`, {
      hour: ['noon', 'afternoon'],
    }),
    item(
      'we-rain-neck',
      `The rain came off the edge of the roof in a single string, and by some arrangement always into somebody's collar.`,
    ),
    item(
      'we-rain-worse',
      `It had been raining since noon in a fine, civil way, which is the sort that gets in.`,
      { hour: ['afternoon'] },
    ),
    item('we-rain-over', `The rain was over, and could be heard leaving, by every drain in turn.`, {
      hour: ['evening'],
    }),
  ],
  fog: [
    item('we-fog-post', `The fog had come in with the post and, like it, was mostly for other people.`, {
      hour: ['morning'],
    }),
    item('we-fog-cough', `There was a fog, and people coughed at corners, to be on the safe side.`),
    item(
      'we-fog-lamp',
      `Through the fog the lamps had no posts, and the posts had no lamps, and one took on trust that they belonged to each other.`,
      { hour: ['morning', 'evening'] },
    ),
    item(
      'we-fog-half',
      `The fog had taken away the upper half of every house and left the halves that people leave open.`,
    ),
    item(
      'we-fog-friend',
      `In that fog everyone was a stranger down to the knees, and then, by the boots, somebody one knew.`,
    ),
    item('we-fog-thin', `By now the fog had worn thin in places, like an elbow.`, {
      hour: ['noon', 'afternoon'],
    }),
    item(
      'we-fog-sound',
      `The fog let no sound through but small ones: a latch; a spoon; a person a long way off saying "Well."`,
    ),
    item(
      'we-fog-back',
      `The fog, which had gone out for the afternoon, was back, and had brought the cold with it.`,
      { hour: ['evening'] },
    ),
  ],
  wind: [
    item('we-wind-pockets', `There was a wind that went through people's pockets.`),
    item(
      'we-wind-hat',
      `The wind had somebody's hat, and was taking it up the street in easy stages, waiting each time till he had almost got there.`,
    ),
    item(
      'we-wind-doors',
      `It was a day for holding on to doors; all along the street people were being taken into shops faster than they had meant.`,
      { hour: ['morning', 'noon', 'afternoon'] },
    ),
    item('we-wind-washing', `In the yards the washing was all standing straight out, and arguing.`, {
      hour: ['morning', 'noon', 'afternoon'],
    }),
    item(
      'we-wind-paper',
      `A sheet of newspaper came round the corner at head height, stopped to be read, and went on.`,
    ),
    item(
      'we-wind-lean',
      `The wind dropped all at once, and a whole street of people who had been leaning on it had to find their feet.`,
    ),
    item('we-wind-sign', `The wind had got the inn sign by the ear.`),
    item(
      'we-wind-night',
      `The wind had gone down with the light, and left a great many leaves in places where they would have to be explained.`,
      { hour: ['evening'] },
    ),
  ],
  frost: [
    item(
      'we-frost-step',
      `It had frozen hard, and everyone walked as if they had been told a secret about the pavement.`,
      { hour: ['morning'] },
    ),
    item(
      'we-frost-breath',
      `It was cold enough for each remark to hang about for a moment after it had been made, so that people were more careful.`,
    ),
    item(
      'we-frost-pump',
      `Somebody was thawing the pump with a candle, and four people were helping him by not leaving.`,
      { hour: ['morning'] },
    ),
    item(
      'we-frost-glass',
      `The frost had done all the windows on the north side with ferns, and had not charged.`,
      { hour: ['morning'] },
    ),
    item('we-frost-sun', `The sun was up, for show.`, { hour: ['noon', 'afternoon'] }),
    item(
      'we-frost-puddle',
      `A child was going from puddle to puddle with one heel, like a man testing eggs.`,
      { hour: ['morning', 'noon', 'afternoon'] },
    ),
    item(
      'we-frost-iron',
      `The cold had got into anything made of iron, and gates had to be opened with a sleeve.`,
    ),
    item('we-frost-again', `It was freezing again; one could hear the gutters stop, a drip at a time.`, {
      hour: ['evening'],
    }),
  ],
  sun: [
    item(
      'we-sun-chairs',
      `The sun was out, and the whole street had found some reason to carry a chair from one side of it to the other.`,
      { hour: ['morning', 'noon', 'afternoon'] },
    ),
    item(
      'we-sun-blinds',
      `It was one of those mornings that make people pull down the blinds to save the carpet, and then go out and sit in it.`,
      { hour: ['morning'] },
    ),
    item(
      'we-sun-dogs',
      `Every dog in the place had been put down flat on the pavement, like a row of rugs for sale.`,
      { hour: ['noon', 'afternoon'] },
    ),
    item('we-sun-paint', `The sun picked out everything that wanted painting.`, {
      hour: ['morning', 'noon', 'afternoon'],
    }),
    item(
      'we-sun-hats',
      `There were straw hats about that had not been seen since the summer before, and one or two that had hoped not to be.`,
      { hour: ['morning', 'noon', 'afternoon'] },
    ),
    item(
      'we-sun-butter',
      `It was warm enough by now for people to be civil to each other without stopping.`,
      { hour: ['noon', 'afternoon'] },
    ),
    item('we-sun-shade', `They kept to the shady side, which was narrow, and had all the cats in it.`, {
      hour: ['noon', 'afternoon'],
    }),
    item(
      'we-sun-late',
      `The light had gone long, and gave everybody a shadow taller than they were entitled to.`,
      { hour: ['evening'] },
    ),
  ],
  grey: [
    item('we-grey-tin', `The sky had the look of a tin tray on which nothing would be brought.`, {
      hour: ['morning', 'noon', 'afternoon'],
    }),
    item('we-grey-none', `There was no weather. People noticed it, and had to talk about other things.`),
    item(
      'we-grey-lid',
      `It was a grey day with the lid on; smoke went up a yard from the chimneys and sat down.`,
    ),
    item('we-grey-wash', `Nobody had put washing out, and nobody had quite decided not to.`, {
      hour: ['morning', 'noon', 'afternoon'],
    }),
    item('we-grey-any', `By the light it might have been any hour, and by the faces it was Tuesday.`),
    item(
      'we-grey-hint',
      `Once there was a place in the clouds a little paler than the rest, and several people stopped to look at it.`,
      { hour: ['noon', 'afternoon'] },
    ),
    item('we-grey-paint', `The road, the roofs and the sky had all been done with the one brush.`),
    item('we-grey-lamps', `It got dark without any of the usual preliminaries.`, { hour: ['evening'] }),
  ],
}

/** A thought of D's, once in a while; the hour keeps it in its phase of the case. */
export const asides: PoolItem[] = [
  item(
    'as-map',
    `People lie, [D] thought, in the places where they have been hurt before; you could draw up quite a good map.`,
    { hour: ['noon', 'afternoon'] },
  ),
  item('as-fair', `It is a curious thing that the innocent are always out of breath.`, {
    hour: ['noon', 'afternoon'],
  }),
  item(
    'as-three',
    `There are three ways of saying "I was at home," and [D] had heard all of them since breakfast.`,
    { hour: ['noon', 'afternoon'] },
  ),
  item(
    'as-kind',
    `[D] had noticed before now that people will forgive you for suspecting them sooner than for suspecting their friends.`,
  ),
  item(
    'as-shelf',
    `An empty shelf is the hardest thing in the world to question, and [D] had a feeling that it had already answered.`,
    { hour: ['morning', 'noon', 'afternoon'] },
  ),
  item(
    'as-list',
    `[D] wrote it all down, in the order in which it had been said, which is hardly ever the order in which it happened.`,
    { hour: ['noon', 'afternoon'] },
  ),
  item(
    'as-thin',
    `The trouble with a good story is that it has no crumbs; and somebody, that day, had told a very clean one.`,
    { hour: ['noon', 'afternoon'] },
  ),
  item('as-like', `It would have been simpler, [D] thought, to like fewer of them.`, {
    hour: ['noon', 'afternoon'],
  }),
  item(
    'as-small',
    `It was something small. It had gone by in the middle of something else, the way a face one knows goes by on a train.`,
    { hour: ['afternoon'] },
  ),
  item(
    'as-first',
    `The first thing that one is told is what people would like to be true, and it is worth a good deal on that account.`,
    { hour: ['morning', 'noon'] },
  ),
  item('as-loud', `[D] distrusted a loud grievance. In [D.his] experience the real one was kept for best.`, {
    hour: ['noon', 'afternoon'],
  }),
  item(
    'as-look',
    `What nobody had asked, all day, was whether it would be looked after; and it is a thing you ask, [D] thought, unless you know.`,
    { hour: ['afternoon'] },
  ),
  item(
    'as-afternoon',
    `There is an hour in the afternoon when everything that has been said begins to sound as though somebody else had said it.`,
    { hour: ['afternoon'] },
  ),
  item(
    'as-chairs',
    `You could learn a good deal about the people in a place from how they put back the chairs.`,
    { hour: ['morning', 'noon'] },
  ),
  item('as-polite', `Everybody was being careful of everybody. It was like watching people carry a mirror.`, {
    hour: ['noon', 'afternoon'],
  }),
  item(
    'as-wanted',
    `Most thieves want to be rid of a thing inside the hour. Whoever this was had wanted to have it, which was slower, and worse to be found out in.`,
    { hour: ['afternoon'] },
  ),
  item(
    'as-proud',
    `"I never notice things," people tell you, and then, out of pride, they tell you eleven things that they noticed.`,
    { hour: ['noon', 'afternoon'] },
  ),
  item('as-tidy', `[D] went over it again from the far end, as one does with a knot.`, {
    hour: ['afternoon'],
  }),
  item(
    'as-wait',
    `In the meantime there was nothing to be done, and [D] did it, for a quarter of an hour, on a wall.`,
    { hour: ['afternoon'] },
  ),
  item('as-true', `Two of them, [D] thought, were lying, and only one of those was ashamed of it.`, {
    hour: ['afternoon'],
  }),
]
