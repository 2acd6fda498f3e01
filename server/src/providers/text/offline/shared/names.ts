import type { Pronouns } from '../engine/state.ts'

const SHE = `Ada Agnes Alma Bess Brenda Carys Celia Connie Cora Delia Doris Dot Edie Effie Elsie Enid Esme Farida Fern Flora Freda
Gwen Hattie Hester Hilda Ida Imogen Ines Iris Ivy Joan Josie Judith Kezia Lettie Lila Lorna Lottie Mabel Maeve Marta Mavis
Meera Minnie Morag Nadia Nancy Nesta Nora Olive Opal Pearl Peggy Phyllis Priya Queenie Rhoda Rosa Rose Ruth Sadie Sal Sheila Sorcha
Sybil Tamar Tess Thea Una Ursula Vera Violet Wanda Winnie Yasmin Zelda`
const HE = `Abel Alec Amos Archie Arun Barney Basil Bernard Cecil Clem Colm Cyril Davy Desmond Dougal Eamon Edwin Elias Emrys
Ernest Felix Fergus Frank Gabriel George Gilbert Gus Harold Hugh Idris Ivor Jack Jasper Joe Jonah Kenneth Kit Lambert Len Leo Lionel
Luther Malcolm Mervyn Miles Morris Ned Nikhil Norman Osbert Oscar Owen Patrick Percy Quentin Ralph Reuben Roland Rufus Sanjay Seamus
Sidney Silas Stanley Tariq Ted Tobias Tom Umberto Vernon Victor Walter Wilf Yusuf`
const THEY = 'Ash Blair Frankie Jules Morgan Perrin Quill Robin Rowan Sage Tay Vesper Wren'
const SURNAMES = `Abbott Ackroyd Aldous Amble Bagshaw Ballard Beck Birtle Bray Cable Cardew Chubb Cotter Crabbe Dace Dalby Dring Dunmore
Eames Eccles Egan Elphick Farrow Fenn Fitch Fosdyke Gadd Garrity Gill Grout Haddow Hale Harker Hobday Ibbot Ingram Inskip Jago
Jessop Jolly Kemble Kettley Kitto Lacey Lamb Ling Lowther Mallory Marsh Meek Mudge Nance Nesbit Noakes Nunn Oakes Odell Orme Oxley
Pascoe Peel Petrie Pugh Quaife Quick Quill Rance Ridley Rook Rudge Salter Sands Speight Swift Tapper Tench Thrale Tuck Udall Unwin
Upton Vane Varley Venn Vickery Wadham Weir Whipple Wragg Yallop Yates Yeo Zeal`

const words = (list: string) => list.split(/\s+/).filter(Boolean)

export const firstNames: Readonly<Record<Pronouns, readonly string[]>> = {
  she: words(SHE),
  he: words(HE),
  they: words(THEY),
}
export const surnames: readonly string[] = words(SURNAMES)

/** More first names for reading the pronouns of somebody a reader named; never used for new people. */
const ALSO_SHE =
  words(`Alice Amanda Amy Ana Andrea Angela Anna Anne Annie Beth Betty Carla Carmen Caroline Catherine Charlotte Chloe
Clara Claire Claudia Cynthia Daisy Dana Deborah Diana Dorothy Ebru Eleanor Elena Eliza Elizabeth Ella Ellen Emily Emma Eva Eve Fatma
Fiona Frances Gabriela Georgia Grace Greta Hana Hannah Harriet Heather Helen Holly Ingrid Isabel Isla Jane Janet Jean Jessica Jo Julia
Julie Karen Kate Katherine Katie Kim Laura Lena Leyla Lily Linda Lisa Louise Lucia Lucy Lydia Maggie Margaret Maria Marie Marion Martha
Mary Matilda May Maya Mia Millie Miriam Molly Monica Naomi Natalie Nell Nina Olivia Patricia Paula Penny Petra Phoebe Polly Rachel
Rebecca Rosalind Rosie Sally Sara Sarah Sofia Sophie Stella Sue Susan Sylvia Teresa Tilly Vanessa Victoria Virginia Vivian Willa Zoe`)
const ALSO_HE =
  words(`Adam Ahmed Alan Albert Alexander Ali Andrew Angus Anthony Arthur Ben Benjamin Bill Bob Brian Bruno Carl Carlos
Charles Christopher Daniel David Dennis Diego Douglas Duncan Edmund Edward Emre Eric Ethan Francis Frederick Fred Geoffrey Gerald
Graham Gregory Harry Hassan Henry Herbert Howard Hugo Ian Isaac Jacob James Jim John Jonathan Joseph Juan Julian Karl Keith Kevin Lars
Laurence Lawrence Lewis Liam Louis Lucas Luke Marcus Mark Martin Matthew Max Mehmet Michael Mike Mohammed Nathan Neil Nicholas Nigel Noah
Oliver Oscar Paul Pedro Peter Philip Raymond Richard Robert Roger Ronald Rory Roy Samuel Saul Sean Simon Stephen Steven Stuart Theo Theodore
Thomas Timothy Tony Vincent William`)

const bySex = new Map<string, Pronouns>([
  ...[...firstNames.she, ...ALSO_SHE].map((name) => [name.toLowerCase(), 'she'] as const),
  ...[...firstNames.he, ...ALSO_HE].map((name) => [name.toLowerCase(), 'he'] as const),
])

const HONORIFICS: Record<string, Pronouns> = {
  mrs: 'she',
  miss: 'she',
  ms: 'she',
  madam: 'she',
  lady: 'she',
  dame: 'she',
  aunt: 'she',
  sister: 'she',
  granny: 'she',
  nurse: 'she',
  mr: 'he',
  sir: 'he',
  lord: 'he',
  uncle: 'he',
  father: 'he',
  brother: 'he',
  grandpa: 'he',
}

/**
 * Pronouns of a person the reader described: words of the description first, then title, then first name; "they"
 * when nothing tells.
 */
export function guessPronouns(name: string, description: string): Pronouns {
  const told = ` ${description.toLowerCase().replace(/[^a-z' ]/g, ' ')} `
  if (/ (they|them|their|themself|nonbinary|non binary|enby) /.test(told)) return 'they'
  const she =
    / (she|her|hers|herself|woman|girl|lady|mother|mum|mom|grandmother|aunt|niece|daughter|sister|wife|widow|queen|nun|waitress|actress|policewoman|heiress|spinster|landlady) /.test(
      told,
    )
  const he =
    / (he|him|his|himself|man|boy|gentleman|father|dad|grandfather|uncle|nephew|son|brother|husband|widower|king|monk|waiter|actor|policeman|heir|bachelor|landlord|fisherman) /.test(
      told,
    )
  if (she !== he) return she ? 'she' : 'he'
  for (const word of name.toLowerCase().replaceAll('.', '').split(/\s+/)) {
    const sex = HONORIFICS[word] ?? bySex.get(word)
    if (sex) return sex
  }
  return 'they'
}

const TITLES = new Set([
  ...Object.keys(HONORIFICS),
  'dr',
  'doctor',
  'professor',
  'inspector',
  'detective',
  'sergeant',
  'constable',
  'captain',
  'colonel',
  'major',
  'reverend',
  'chief',
  'officer',
  'judge',
  'father',
  'the',
])

/** What the narrator calls somebody the reader named: the first name, or all of a name with a title. */
export function callOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const head = parts[0] ?? name
  if (parts.length === 1) return head
  if (TITLES.has(head.toLowerCase().replaceAll('.', ''))) {
    const rank = ['inspector', 'detective', 'chief', 'sergeant', 'constable', 'officer'].includes(
      head.toLowerCase(),
    )
    return rank ? (parts.at(-1) ?? name) : `${head} ${parts.at(-1)}`
  }
  return head
}
