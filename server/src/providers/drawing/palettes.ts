export const genres = [
  'comedy_sitcom',
  'detective',
  'action',
  'romance',
  'cozy',
  'historical',
  'western',
  'fantasy',
  'scifi',
  'strange_fables',
] as const

export type Genre = (typeof genres)[number]
/** The accent belongs to the focal point and its echoes alone; depth runs from `far` to `near`, then `ink`. */
export interface Palette {
  skyTop: string
  skyBottom: string
  far: string
  near: string
  ink: string
  accent: string
  glow: string
}

// sky top, sky bottom, far, near, ink, accent, glow
const table: Record<Genre, readonly string[]> = {
  comedy_sitcom: [
    'F3CD8F F9EBCF EDB07F 2F5D62 1B363B DB4A26 FFF6E0',
    'A9D6D2 F3F0DC 7FBDB6 2B4C6F 18294A EE8A2C FFF8E8',
    'F4B5A3 FBE8DA E88F79 6A3B57 361D35 1F8A7D FFF4E8',
  ],
  detective: [
    '22303C 66777A 4A5A60 151C24 0B0F14 EBA53C FBE7B8',
    'C9C2AE E6DFCB A39E8C 2B2E2F 141617 B3261E F8F2E0',
    '17303B 3F7078 2A4E58 0D1A21 070E12 F2C24A FFF1C4',
  ],
  action: [
    'E2502A F7B25A C23B22 2A1420 160910 FFEFD0 FFE9B8',
    '101C2C 2F5078 1E3552 080E17 05090F FF5A36 FFD9B0',
    'E9D3AC F6EFDF CF9A62 1F2933 0F161C D7263D FFF7E6',
  ],
  romance: [
    'F0B4AA FBE6D8 E08D88 7B2D43 45172A CF3B55 FFF3E6',
    '2B2447 9A5F80 6D4672 1F1733 130D21 FFB084 FFE3C9',
    'CFDDD2 F3EEE2 A0BAA3 3A5A4C 1E352D D8614F FFF7EC',
  ],
  cozy: [
    'EBD2AA F8EEDB D2A877 6B4A35 38241A C2492F FFF2CC',
    '24364A 5A7888 3C566A 172330 0E1720 F4B45A FFE8B5',
    'C6D5B6 EEF0DD 9AAE82 435B3C 243520 D37A2C FFF6DA',
  ],
  historical: [
    'E0C795 F1E5CB C09B62 5A3E2B 2C1D15 94301F FBF1D7',
    'ADBBB7 E2DFCF 879B96 2F4448 18282C B84E26 F6F1E0',
    '2E2A36 7A655C 574A4C 1B171D 100D11 DDA63E F8E6BC',
  ],
  western: [
    'F0A94F F9DFA9 DE7B42 5B2A1F 2D1310 B02A18 FFF0CB',
    '74343A EB955A A34E3C 2B1519 170A0D FFD477 FFE6B4',
    '98C0BC F1E3C4 D49F6B 7A4028 371B14 CD3F26 FFF3DA',
  ],
  fantasy: [
    '1D3B4F 79AE9F 4A8287 112733 091820 F5C860 FFF3CF',
    '3A2A5E C088A2 7A5490 1E1638 110C22 FFD27E FFECC9',
    'BAD3B8 F2EFD6 86AE8B 28523F 142F24 D65A22 FFF8DF',
  ],
  scifi: [
    '0B1626 27607A 1C3C55 0A131D 04080E FF7640 FFE6CC',
    'DDD8CB F3EFE6 AEBABD 2C3E4C 15212B E2432A FFFCF4',
    '2A1B3D D05A6E 6E3360 150C22 0B0614 FFC550 FFE7BE',
  ],
  strange_fables: [
    '0F3D3E 4A8D79 2B6158 082325 041415 F2643D FFE9C2',
    'E6BD98 F4E6D0 C58B80 3B2B55 1F1533 17857C FFF5E2',
    '1C1A2B 5B4876 3A3053 12101E 090811 EFE262 FBF6C8',
  ],
}

function parsePalette(row: string): Palette {
  const [skyTop, skyBottom, far, near, ink, accent, glow] = row
    .split(' ')
    .map((hex) => `#${hex.toLowerCase()}`)
  return { skyTop, skyBottom, far, near, ink, accent, glow } as Palette
}

const parsed = new Map(genres.map((genre) => [genre, table[genre].map(parsePalette)]))

/** Three palettes of a genre. */
export function palettesOf(genre: Genre): readonly Palette[] {
  return parsed.get(genre)!
}

/** Unknown genres are drawn as cosy ones: the calmest palettes and the least pointed subjects. */
export function genreOf(key: string): Genre {
  return genres.find((genre) => genre === key) ?? 'cozy'
}
