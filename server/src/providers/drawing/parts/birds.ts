import { mix } from '../colour.ts'
import { at, circle, ellipse, leaf, num, polar, polygon, smooth, taper } from '../paths.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'
import { body, soft, tones } from './creatures.ts'

/** Front view, perched; feet on y = 0, about 470 high. */
export function owl(scene: Scene, coat: string) {
  const { sheet, palette } = scene
  const { pale, light, deep, ink } = tones(scene, coat)
  const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
  put(polygon([at(-42, -6), at(42, -6), at(22, 62), at(0, 76), at(-22, 62)]), deep)
  put(
    'M-128-400C-132-430-136-458-142-482C-104-466-76-452-50-446C-18-454 18-454 50-446C76-452 104-466 142-482C136-458 132-430 128-400C152-330 156-190 128-110C104-40 56-4 0-4C-56-4-104-40-128-110C-156-190-152-330-128-400Z',
    coat,
  )
  put('M-78-232C-84-130-46-34 0-30C46-34 84-130 78-232C50-258-50-258-78-232Z', light)
  for (let row = 0; row < 5; row += 1) {
    const count = 4 - Math.floor(row * 0.7)
    for (let i = 0; i < count; i += 1) {
      const x = (i - (count - 1) / 2) * 34
      const y = -214 + row * 36
      sheet.stroke(`M${num(x - 13)} ${y}Q${num(x)} ${y + 20} ${num(x + 13)} ${y}`, deep, 4.6)
    }
  }
  for (const side of [-1, 1]) {
    const n = (x: number, y: number) => `${num(side * x)} ${y}`
    put(
      `M${n(126, -300)}C${n(176, -230)} ${n(168, -110)} ${n(112, -34)}C${n(92, -90)} ${n(92, -220)} ${n(126, -300)}Z`,
      deep,
    )
    for (let i = 0; i < 3; i += 1)
      sheet.stroke(
        `M${n(152 - i * 9, -186 + i * 44)}Q${n(130 - i * 6, -166 + i * 44)} ${n(112, -176 + i * 44)}`,
        mix(deep, palette.ink, 0.4),
        4,
      )
    put(circle(side * 62, -340, 66), pale, [
      [0, 0.2],
      [1, -0.2],
    ])
    for (let i = 0; i < 16; i += 1) {
      const a = polar(side * 62, -340, 44, i * 22.5)
      const b = polar(side * 62, -340, 62, i * 22.5)
      sheet.stroke(`M${num(a.x)} ${num(a.y)}L${num(b.x)} ${num(b.y)}`, mix(pale, coat, 0.45), 2.6)
    }
    put(circle(side * 60, -340, 37), light, soft)
    put(circle(side * 58, -340, 26), ink, soft)
    put(circle(side * 58 + scene.lit * 9, -350, 7), pale, soft)
    put(
      `M${n(134, -412)}C${n(96, -404)} ${n(40, -390)} ${n(10, -352)}C${n(24, -404)} ${n(74, -432)} ${n(140, -440)}Z`,
      deep,
    )
    for (const toe of [-16, 0, 16])
      put(ellipse(side * 44 + toe, -4, 9, 15), mix(palette.near, palette.ink, 0.4))
  }
  put(
    'M-17-322C-10-332 10-332 17-322C14-300 8-284 0-272C-8-284-14-300-17-322Z',
    mix(palette.near, palette.ink, 0.5),
  )
}

/** Standing in shallow water, looking to the right; about 540 high. */
export function heron(scene: Scene, coat: string) {
  const { sheet, palette } = scene
  const { pale, light, deep, ink, eye } = tones(scene, coat)
  const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
  const leg = mix(palette.near, palette.ink, 0.6)
  put(polygon([at(-22, -206), at(-8, -206), at(-14, -104), at(-10, 0), at(-20, 0), at(-26, -104)]), leg)
  put(polygon([at(16, -206), at(30, -206), at(44, -110), at(14, -70), at(8, -78), at(32, -112)]), leg)
  put(
    'M-210-160C-150-250-60-310 44-306C96-302 104-262 80-226C42-178-50-160-110-166C-150-166-186-154-210-160Z',
    coat,
  )
  put('M-228-132C-166-214-90-262 6-262C30-258 26-226-8-206C-78-172-158-170-228-132Z', deep)
  put('M-170-152C-110-204-50-224 14-232C-30-196-96-176-170-152Z', light)
  const neck = [at(40, -262), at(92, -296), at(70, -366), at(46, -426), at(84, -480)]
  put(
    taper(
      Array.from({ length: 25 }, (_, i) => {
        const t = i / 24
        const k = t * 4
        const j = Math.min(3, Math.floor(k))
        const f = k - j
        const [p0, p1, p2, p3] = [
          neck[Math.max(0, j - 1)]!,
          neck[j]!,
          neck[j + 1]!,
          neck[Math.min(4, j + 2)]!,
        ]
        const c = (a: number, b: number, d: number, e: number) =>
          0.5 *
          (2 * b + (d - a) * f + (2 * a - 5 * b + 4 * d - e) * f * f + (3 * b - a - 3 * d + e) * f * f * f)
        return at(c(p0.x, p1.x, p2.x, p3.x), c(p0.y, p1.y, p2.y, p3.y))
      }),
      74,
      28,
    ),
    coat,
  )
  for (let i = 0; i < 4; i += 1) put(leaf(76 - i * 8, -262 + i * 8, 96, 6, 82 + i * 10), pale, soft)
  put(ellipse(92, -486, 36, 26, -8), coat)
  put('M66-500C20-512-24-504-56-482C-20-490 20-488 62-478Z', ink)
  put(leaf(74, -496, 132, 6, 176), ink, soft)
  put('M118-500C168-490 214-478 252-462C212-464 160-468 118-474Z', mix(palette.near, palette.ink, 0.35))
  put(circle(104, -490, 6.5), pale, soft)
  put(circle(105, -490, 4), eye, soft)
}

/** Perched in profile with a fruit in its beak; about 400 high. `fruit` is its colour. */
export function crow(scene: Scene, coat: string, fruit: string) {
  const { sheet, palette } = scene
  const sheen = mix(coat, palette.glow, 0.12)
  const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
  for (const x of [-6, 40]) {
    put(polygon([at(x - 6, -90), at(x + 6, -90), at(x + 5, -4), at(x - 4, -4)]), coat)
    sheet.stroke(`M${x} -5l26 5M${x} -5l-22 5M${x} -5l8 6`, coat, 7)
  }
  put('M-96-118C-170-70-230-30-268 10C-226 10-180-6-150-22C-120-30-80-60-50-92Z', coat)
  put(
    'M-150-92C-96-210-20-290 70-326C86-372 134-392 178-372C198-362 206-344 204-326C190-300 168-284 156-262C140-180 96-96 6-78C-56-66-110-76-150-92Z',
    coat,
  )
  put('M-196-46C-150-140-60-232 40-252C70-250 66-204 26-164C-36-104-120-84-196-46Z', sheen)
  for (let i = 0; i < 4; i += 1)
    sheet.stroke(
      `M${-150 + i * 26} ${-82 - i * 8}C${-96 + i * 24} ${-116 - i * 10} ${-40 + i * 18} ${-160 - i * 8} ${6 + i * 12} ${-196 - i * 6}`,
      mix(sheen, palette.glow, 0.16),
      2.6,
      { opacity: 0.7 },
    )
  put('M196-356C232-354 262-342 284-324C254-322 226-320 198-324Z', mix(coat, palette.glow, 0.1))
  put('M198-324C222-318 248-318 268-320C246-308 218-306 194-310Z', coat)
  sheet.glow(292, -318, 90, 0.4)
  put(circle(288, -316, 38), fruit, [
    [0, 0.5],
    [0.45, 0.05],
    [1, -0.6],
  ])
  sheet.stroke('M292-348Q296-366 308-374', mix(palette.near, palette.ink, 0.4), 5)
  put(leaf(304, -370, 44, 9, -12), mix(palette.near, palette.far, 0.3))
  put(circle(158, -346, 9), mix(palette.glow, palette.skyBottom, 0.2), soft)
  put(circle(160, -346, 5), palette.ink, soft)
}

/** Wings spread, seen from above; centred on (0, 0), about 600 wide. */
export function moth(scene: Scene, coat: string) {
  const { sheet, palette } = scene
  const { pale, light, deep, ink } = tones(scene, coat)
  for (const side of [-1, 1] as const) {
    const n = (x: number, y: number) => `${num(side * x)} ${num(y)}`
    const put = (path: string, colour: string, sh: Shade = body) => sheet.shape(path, colour, { sh })
    put(
      `M${n(10, 10)}C${n(80, 20)} ${n(190, 60)} ${n(196, 130)}C${n(190, 190)} ${n(130, 208)} ${n(96, 226)}C${n(60, 190)} ${n(22, 120)} ${n(10, 60)}Z`,
      deep,
    )
    put(
      `M${n(24, 40)}C${n(90, 60)} ${n(150, 90)} ${n(150, 134)}C${n(146, 164)} ${n(114, 176)} ${n(94, 186)}C${n(66, 152)} ${n(36, 110)} ${n(24, 70)}Z`,
      light,
    )
    put(
      `M${n(8, -30)}C${n(60, -120)} ${n(170, -196)} ${n(300, -176)}C${n(298, -120)} ${n(270, -60)} ${n(232, -10)}C${n(212, 30)} ${n(160, 52)} ${n(110, 44)}C${n(60, 36)} ${n(20, 20)} ${n(8, 0)}Z`,
      coat,
    )
    put(
      `M${n(300, -176)}C${n(298, -120)} ${n(270, -60)} ${n(232, -10)}C${n(224, -4)} ${n(214, -2)} ${n(206, -4)}C${n(244, -60)} ${n(262, -120)} ${n(262, -179)}Z`,
      deep,
    )
    for (let i = 0; i < 6; i += 1) {
      const tip = polar(10, -14, 236 - i * 14, -34 + i * 10)
      sheet.stroke(
        `M${n(14, -16)}Q${n(tip.x * 0.5, tip.y * 0.66)} ${n(tip.x, tip.y)}`,
        mix(coat, palette.ink, 0.35),
        2.6,
        { opacity: 0.5 },
      )
    }
    for (const [x, y, r] of [
      [176, -82, 36],
      [104, 124, 24],
    ] as const) {
      put(circle(side * x, y, r), pale, soft)
      put(circle(side * x, y, r * 0.74), deep, soft)
      put(circle(side * x, y, r * 0.46), ink, soft)
      put(circle(side * x + scene.lit * r * 0.16, y - r * 0.18, r * 0.14), pale, soft)
    }
    for (let i = 0; i < 7; i += 1) {
      const a = at(250 - i * 7.5, -150 + i * 24)
      put(circle(side * a.x, a.y, 5.4), pale, soft)
    }
    const feeler = [at(side * 6, -74), at(side * 40, -120), at(side * 86, -150)]
    sheet.stroke(smooth(feeler), ink, 3.6)
    for (let i = 1; i < 9; i += 1) {
      const t = i / 9
      const p = at(side * (6 + 80 * t), -74 - 46 * Math.sin(t * Math.PI * 0.5) - 30 * t)
      sheet.stroke(
        `M${num(p.x)} ${num(p.y)}l${num(side * 4)} ${-18 + i}M${num(p.x)} ${num(p.y)}l${num(side * 15)} ${6 - i * 0.3}`,
        ink,
        2,
      )
    }
  }
  sheet.shape('M0-88C20-88 26-64 24-40C34 0 26 90 0 138C-26 90-34 0-24-40C-26-64-20-88 0-88Z', ink, {
    sh: body,
  })
  sheet.shape(ellipse(0, -34, 27, 36), mix(ink, coat, 0.4), { sh: body })
  for (let i = 0; i < 5; i += 1)
    sheet.stroke(
      `M${-20 + i * 2.4} ${22 + i * 20}Q0 ${32 + i * 20} ${20 - i * 2.4} ${22 + i * 20}`,
      mix(ink, coat, 0.5),
      4,
    )
}
