import { expect, test } from 'vitest'
import { requireReadable } from './english.ts'
import { sampleStory } from './testing/sample-story.ts'

const spanish = `La casa estaba en silencio cuando el viejo marinero abrió la puerta y miró hacia el mar. Nadie había visto
  la luz desde el invierno, pero él sabía que alguien la esperaba todavía en la isla.`
const turkish = `Yaşlı denizci kapıyı açıp denize baktığında ev sessizdi. Kıştan beri kimse ışığı görmemişti, ama o adada
  birinin hâlâ onu beklediğini biliyordu ve her akşam iskeleye inip uzun uzun ufka bakardı, konuşmadan.`

const dutch = `Het huis was stil toen de oude zeeman de deur opende en naar de zee keek. Niemand had het licht sinds de
  winter gezien, maar hij was er zeker van dat iemand in het dorp op hem wachtte.`

test.each(['en', 'en-GB', 'EN_us'])('English asked for as %s is read', (language) => {
  expect(() => requireReadable(sampleStory, language)).not.toThrow()
})

test.each([
  ['another language asked for', sampleStory, 'tr', 'voice_language_unavailable'],
  ['English asked for, Spanish written', spanish, 'en', 'voice_language_unavailable'],
  ['English asked for, Turkish written', turkish, 'en', 'voice_language_unavailable'],
  ['English asked for, Dutch written', dutch, 'en', 'voice_language_unavailable'],
  ['English asked for, Japanese written', '灯台は暗かった。', 'en', 'voice_language_unavailable'],
  ['nothing written', ' \n\n ', 'en', 'voice_text_unreadable'],
  ['only pictures', '😀 🎉\n\n* * *', 'en', 'voice_text_unreadable'],
])('refused: %s', (_, text, language, code) => {
  expect(() => requireReadable(text, language)).toThrow(expect.objectContaining({ kind: 'refused', code }))
})

test.each(['Go!', '42', 'Señor Núñez said "hola" and left.', 'Вход, it said.'.padEnd(30, ' read')])(
  'passes: %s',
  (text) => {
    expect(() => requireReadable(text, 'en')).not.toThrow()
  },
)
