import { mix } from '../colour.ts'
import { at, circle, ellipse, polar } from '../paths.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'
import { body, soft, tones } from './creatures.ts'

/** Sitting in profile, looking to the right; feet on y = 0, about 480 high. */
export function fox(scene: Scene, coat: string) {
  const { sheet } = scene
  const { pale, light, deep, ink, eye } = tones(scene, coat)
  const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
  put(
    'M-40-36C-120-2-226-22-238-112C-246-176-212-222-176-234C-186-196-178-150-142-118C-112-92-70-84-40-84Z',
    deep,
  )
  put(
    'M-176-234C-216-220-246-176-238-112C-236-96-232-84-226-74C-214-104-196-120-172-128C-186-158-186-196-176-234Z',
    pale,
  )
  put(
    'M-96 0C-136-50-128-150-62-212C-24-248 0-268 12-312L92-296C112-240 112-180 102-120L108-14C116-12 122-6 122 0Z',
    coat,
  )
  put('M-104 0C-142-66-104-150-38-148C26-146 40-84 10-30C2-16 8-8 22 0Z', light)
  put('M96-296C124-250 122-190 100-142C84-160 60-204 50-276Z', pale, soft)
  put('M58-150C66-100 66-50 58-12C70-12 78-8 80 0H122C122-8 116-14 108-14L104-140Z', light)
  put('M58-26C58-20 56-14 54-10C70-12 80-8 80 0H122C122-8 116-14 108-14L106-40C92-34 74-30 58-26Z', deep)
  put('M-14-396C-30-438-30-476-18-512C16-488 36-460 44-424Z', deep)
  put('M60-428C66-468 82-496 106-514C122-480 122-446 108-408Z', coat)
  put('M72-430C78-458 88-476 102-488C110-464 108-444 100-420Z', pale, soft)
  put(
    'M-10-336C-26-384-4-424 48-434C96-440 126-420 148-394C166-376 192-364 214-352C218-344 214-336 206-334C180-326 160-318 140-308C96-288 22-290-10-336Z',
    coat,
  )
  put(
    'M214-352C218-344 214-336 206-334C180-326 160-318 140-308C110-294 66-290 32-302C40-330 74-350 112-350C150-350 182-346 214-352Z',
    pale,
    soft,
  )
  put(ellipse(210, -346, 11, 9.5), ink, [
    [0, 0.5],
    [0.5, 0],
    [1, -0.3],
  ])
  put('M104-374C112-388 128-390 138-378C128-370 114-368 104-374Z', eye, soft)
}

/** Sitting upright in profile, ears up; about 520 high. */
export function hare(scene: Scene, coat: string) {
  const { sheet } = scene
  const { pale, light, deep, eye } = tones(scene, coat)
  const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
  put('M28-366C-10-420-30-478-22-540C26-512 58-446 62-372Z', deep)
  put(circle(-138, -58, 34), pale)
  put(
    'M-128 0C-176-60-152-176-76-224C-34-250 0-262 22-300L104-286C118-236 116-190 100-148L94-6C110-6 122-4 124 0Z',
    coat,
  )
  put('M-132 0C-164-74-128-160-46-156C22-152 40-78 14-28C36-26 64-18 66 0Z', light)
  put('M-60-14C-20-34 40-30 72 0H-70Z', deep, soft)
  put('M104-286C126-236 118-190 98-154C80-180 66-226 64-284Z', pale, soft)
  put('M62-150C64-100 64-50 58-8C50-8 46-4 46 0H124C122-4 110-8 94-8L102-146Z', light)
  put(
    'M-2-322C-10-368 26-398 76-396C112-394 142-372 154-346C162-326 150-306 126-298C84-284 12-274-2-322Z',
    coat,
  )
  put('M154-346C162-326 150-306 126-298C110-292 90-290 74-292C84-314 116-330 154-346Z', pale, soft)
  put('M58-372C34-432 34-496 58-556C98-520 116-448 100-376Z', coat)
  put('M68-386C54-434 54-482 64-524C88-490 98-438 90-388Z', mix(pale, coat, 0.5), soft)
  put(circle(98, -354, 11), eye, soft)
  put(circle(101, -358, 3.4), pale, soft)
  put('M150-350C160-350 162-340 154-336C148-338 146-346 150-350Z', deep, soft)
  for (const [dy, ey] of [
    [0, -6],
    [6, 8],
    [12, 24],
  ] as const)
    sheet.stroke(
      `M140 ${-324 + dy}Q164 ${-326 + dy + ey * 0.4} 192 ${-334 + dy + ey}`,
      scene.palette.glow,
      2,
      { opacity: 0.75 },
    )
}

/** Swimming through the air to the right; centred on (0, 0), about 600 long. */
export function whale(scene: Scene, coat: string) {
  const belly = 'M296 6C298 36 282 62 240 78C130 116-30 106-120 62C-20 82 60 70 130 44C190 22 250 20 296 6Z'
  const { sheet, palette } = scene
  const { pale, light, deep, eye } = tones(scene, coat)
  const put = (path: string, colour: string, sh: Shade = body, angle?: number) =>
    sheet.shape(path, colour, { sh, angle })
  put(
    'M-208 4C-256-10-292-44-330-96C-288-98-258-84-240-60C-232-100-208-128-172-142C-172-96-180-50-178-6Z',
    deep,
  )
  put('M20 66C30 110 10 160-38 188C-46 150-30 108-10 66Z', deep)
  put(
    'M-222 4C-150-6-96-92 40-112C170-128 276-70 296 0C300 34 282 62 240 78C130 116-60 104-150 44C-176 30-204 22-222 4Z',
    coat,
    [
      [0, 0.4],
      [0.5, 0],
      [1, -0.4],
    ],
    90,
  )
  put(
    belly,
    pale,
    [
      [0, 0.1],
      [1, -0.4],
    ],
    90,
  )
  sheet.clip(belly, () => {
    for (let i = 0; i < 7; i += 1) {
      const x = 254 - i * 42
      sheet.stroke(
        `M${x} ${22 + i * 4}C${x - 50} ${46 + i * 3} ${x - 100} ${62 + i * 3} ${x - 140} ${70 + i * 2}`,
        mix(pale, coat, 0.55),
        3,
      )
    }
  })
  sheet.stroke('M293 6C262 26 226 30 196 26C178 24 166 14 158 2', deep, 4.5)
  put('M92 64C110 112 96 168 44 206C26 166 36 108 54 70Z', light)
  put(circle(178, -16, 13), eye, soft)
  put(circle(178 + scene.lit * 4, -21, 4), pale, soft)
  sheet.stroke('M156-26Q176-46 200-30', deep, 4)
  for (let i = 0; i < 9; i += 1) {
    const spot = at(
      -60 + i * 34 + scene.random.range(-10, 10),
      -62 - 26 * Math.sin(i * 0.45) + scene.random.range(-8, 22),
    )
    put(circle(spot.x, spot.y, scene.random.range(3, 8)), light, soft)
  }
  // A thin spray that becomes stars.
  for (let i = 0; i < 11; i += 1) {
    const turn = -90 + (i - 5) * 11
    const tip = polar(96, -118, scene.random.range(40, 104), turn)
    put(circle(tip.x, tip.y, scene.random.range(2, 5)), mix(palette.glow, palette.skyBottom, 0.1), soft)
  }
}
