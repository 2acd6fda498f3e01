/**
 * Spans a writer marked with `<` and `>`: sentences or whole lines that a short budget may cut. They carry no cause,
 * and the text must read well without any subset of them.
 */
const SPAN = /<([^<>]*)>/g

export function spansOf(text: string): string[] {
  return [...text.matchAll(SPAN)].map((match) => match[1]!)
}

/** The text with the spans that `keep` names by index. */
export function assemble(text: string, keep: (index: number) => boolean): string {
  let n = 0
  return text
    .replace(SPAN, (_, inside: string) => (keep(n++) ? inside : ''))
    .split('\n')
    .map((row) => row.replace(/ {2,}/g, ' ').trim())
    .filter((row) => row !== '' && row !== '¶' && !/^[A-Z]:$/.test(row))
    .join('\n')
}
