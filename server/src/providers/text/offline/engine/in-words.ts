const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count as prose writes it: in words up to twelve. */
export function inWords(count: number): string {
  return small[count] ?? String(count)
}
