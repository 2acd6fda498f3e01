import { expect, test } from 'vitest'
import { show } from '../../test/render.tsx'
import { ReaderText } from './reader-text.tsx'

const narrative = 'She counted. The *Margit* went down.\n\n“Ten,” she said.'
const sentences = ['She counted.', 'The *Margit* went down.', '“Ten,” she said.']
const timings = sentences.map((text, index) => {
  const from = narrative.indexOf(text)
  return { from, to: from + text.length, start: index, end: index + 1 }
})

test('only the sentence being spoken is marked, with its italics', async () => {
  const { container } = await show(<ReaderText narrative={narrative} timings={timings} spoken={1} />)
  const marks = [...container.querySelectorAll('mark')]
  expect(marks.map((mark) => mark.textContent)).toEqual(['The Margit went down.'])
  expect(marks[0]?.querySelector('em')?.textContent).toBe('Margit')
})

test('before the voice begins nothing is marked and every word is there', async () => {
  const { container } = await show(<ReaderText narrative={narrative} timings={timings} spoken={-1} />)
  expect(container.querySelectorAll('mark')).toHaveLength(0)
  expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
    'She counted. The Margit went down.',
    '“Ten,” she said.',
  ])
})
