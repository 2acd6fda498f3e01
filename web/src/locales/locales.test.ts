import { expect, test } from 'vitest'
import en from './en.json'
import es from './es.json'
import tr from './tr.json'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  )
}

const english = flat(en)
const others = { tr: flat(tr), es: flat(es) }
const slots = (text: string) =>
  (text.match(/\{\{\s*\w+|<\/?\w+>/g) ?? []).map((slot) => slot.replace(/\s/g, '')).toSorted()

for (const [language, texts] of Object.entries(others)) {
  test(`${language} has the keys of English, all of them and no other`, () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test(`${language} keeps every slot of every text`, () => {
    for (const [key, text] of english) expect([key, slots(texts.get(key) ?? '')]).toEqual([key, slots(text)])
  })

  test(`${language} is translated, not copied`, () => {
    const long = [...english].filter(([, text]) => text.split(' ').length > 3)
    const same = long.filter(([key, text]) => texts.get(key) === text).map(([key]) => key)
    expect(same).toEqual([])
  })
}

test('a counted text has both its forms', () => {
  const one = [...english.keys()].filter((key) => key.endsWith('_one'))
  expect(one.length).toBeGreaterThan(5)
  for (const key of one) expect(english.has(key.replace(/_one$/, '_other'))).toBe(true)
})
