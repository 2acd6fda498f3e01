import { num } from './paths.ts'

/** [offset 0..1, s] where s is -1 in deepest shade, 0 neutral, 1 fully lit. */
export type Shade = readonly (readonly [number, number])[]
export type Fill = string | { stops: readonly string[]; angle?: number; span?: readonly [number, number] }

export interface ShapeOptions {
  /** `null` is neutral; absent is the default light across the shape's box. */
  sh?: Shade | null
  /** Degrees the shade runs along: 0 to the right, 90 down. Absent: away from the light side. */
  angle?: number
  /** From y to y instead of across the box: for shapes that reach far below what is seen of them. */
  span?: readonly [number, number]
  opacity?: number
  evenOdd?: boolean
}

export interface StrokeOptions {
  /** One light value for the whole stroke. */
  s?: number
  opacity?: number
  dash?: string
  square?: boolean
}

export interface Place {
  x: number
  y: number
  scale?: number
  mirror?: boolean
  turn?: number
}

export interface Sheet {
  readonly width: number
  readonly height: number
  /** Depth of what is drawn next: 0 the sky, 1 the foreground. Films move planes by it. */
  z: number
  shape(path: string, fill: Fill, options?: ShapeOptions): void
  stroke(path: string, colour: string, width: number, options?: StrokeOptions): void
  /** Light alone, fading to the rim of a disc. */
  glow(x: number, y: number, r: number, s: number): void
  /** Light alone along a line: beams, mist, cast shadows. */
  veil(path: string, stops: Shade, angle: number, span?: readonly [number, number]): void
  place(where: Place, draw: () => void): void
  clip(path: string, draw: () => void): void
  /** Whole drawings; `only` keeps the planes whose depth it accepts. */
  colourSvg(only?: (z: number) => boolean): string
  lightSvg(only?: (z: number) => boolean): string
}

interface Mark {
  z: number
  colour: string
  light: string
}

const defaultShade: Shade = [
  [0, 0.22],
  [0.45, 0],
  [1, -0.4],
]

const grey = (s: number) => {
  const level = Math.round(128 + 127 * Math.max(-1, Math.min(1, s)))
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`
}

function axis(angle: number, span: readonly [number, number] | undefined): string {
  if (span) {
    return `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${num(span[0])}" y2="${num(span[1])}"`
  }
  const turn = (angle * Math.PI) / 180
  const half = (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn))) / 2
  const [dx, dy] = [Math.cos(turn) * half, Math.sin(turn) * half]
  const share = (n: number) => n.toFixed(3)
  return `x1="${share(0.5 - dx)}" y1="${share(0.5 - dy)}" x2="${share(0.5 + dx)}" y2="${share(0.5 + dy)}"`
}

/**
 * Every shape is written twice: into a colour drawing (flat) and a light drawing (grey). A shape repaints
 * its grey, so nearer things hide the light of farther ones.
 */
export function createSheet(width: number, height: number, lit: -1 | 1): Sheet {
  const colourDefs: string[] = []
  const lightDefs: string[] = []
  const root: Mark[] = []
  let marks = root
  let side: number = lit
  let ids = 0

  const push = (z: number, colour: string, light: string) => marks.push({ z, colour, light })
  const gradient = (defs: string[], angle: number, span: ShapeOptions['span'], stops: string[]) => {
    const id = `g${(ids += 1)}`
    defs.push(`<linearGradient id="${id}" ${axis(angle, span)}>${stops.join('')}</linearGradient>`)
    return `url(#${id})`
  }
  const paint = (fill: Fill) => {
    if (typeof fill === 'string') return fill
    const last = Math.max(1, fill.stops.length - 1)
    const stops = fill.stops.map((c, i) => `<stop offset="${(i / last).toFixed(3)}" stop-color="${c}"/>`)
    return gradient(colourDefs, fill.angle ?? 90, fill.span, stops)
  }
  const away = () => (side < 0 ? 28 : 152)
  const veilStops = (stops: Shade) =>
    stops.map(
      ([offset, s]) =>
        `<stop offset="${offset}" stop-color="${s < 0 ? '#000' : '#fff'}" stop-opacity="${Math.abs(s).toFixed(3)}"/>`,
    )

  const nested = (wrap: (inner: string) => string, draw: () => void, z: number) => {
    const outer = marks
    const own: Mark[] = []
    marks = own
    draw()
    marks = outer
    push(z, wrap(own.map((m) => m.colour).join('')), wrap(own.map((m) => m.light).join('')))
  }

  const sheet: Sheet = {
    width,
    height,
    z: 0,
    shape(path, fill, { sh = defaultShade, angle, span, opacity, evenOdd } = {}) {
      const rest = `${opacity === undefined ? '' : ` opacity="${opacity}"`}${evenOdd ? ' fill-rule="evenodd"' : ''}/>`
      const stops = sh?.map(([offset, s]) => `<stop offset="${offset}" stop-color="${grey(s)}"/>`)
      const tone = stops ? gradient(lightDefs, angle ?? (span ? 90 : away()), span, stops) : '#808080'
      push(
        sheet.z,
        `<path d="${path}" fill="${paint(fill)}"${rest}`,
        `<path d="${path}" fill="${tone}"${rest}`,
      )
    },
    stroke(path, colour, strokeWidth, { s = 0, opacity, dash, square } = {}) {
      const form =
        `<path d="${path}" fill="none" stroke-width="${num(strokeWidth)}" stroke-linejoin="round"` +
        `${square ? '' : ' stroke-linecap="round"'}${dash ? ` stroke-dasharray="${dash}"` : ''}` +
        `${opacity === undefined ? '' : ` opacity="${opacity}"`} stroke=`
      push(sheet.z, `${form}"${colour}"/>`, `${form}"${grey(s)}"/>`)
    },
    glow(x, y, r, s) {
      const id = `g${(ids += 1)}`
      const ink = s < 0 ? '#000' : '#fff'
      const stop = (offset: number, alpha: number) =>
        `<stop offset="${offset}" stop-color="${ink}" stop-opacity="${(alpha * Math.abs(s)).toFixed(3)}"/>`
      lightDefs.push(
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${num(x)}" cy="${num(y)}" r="${num(r)}">` +
          `${stop(0, 1)}${stop(0.45, 0.45)}${stop(1, 0)}</radialGradient>`,
      )
      push(sheet.z, '', `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="url(#${id})"/>`)
    },
    veil(path, stops, angle, span) {
      push(sheet.z, '', `<path d="${path}" fill="${gradient(lightDefs, angle, span, veilStops(stops))}"/>`)
    },
    place({ x, y, scale = 1, mirror = false, turn = 0 }, draw) {
      const scales = `${(mirror ? -scale : scale).toFixed(4)} ${scale.toFixed(4)}`
      const spin = turn === 0 ? '' : ` rotate(${num(turn)})`
      // Turned by half, or mirrored, the local left is the picture's right: the light side turns with it.
      const flips = mirror !== Math.cos((turn * Math.PI) / 180) < 0
      if (flips) side = -side
      nested(
        (inner) => `<g transform="translate(${num(x)} ${num(y)})${spin} scale(${scales})">${inner}</g>`,
        draw,
        sheet.z,
      )
      if (flips) side = -side
    },
    clip(path, draw) {
      const id = `c${(ids += 1)}`
      const def = `<clipPath id="${id}"><path d="${path}"/></clipPath>`
      colourDefs.push(def)
      lightDefs.push(def)
      nested((inner) => `<g clip-path="url(#${id})">${inner}</g>`, draw, sheet.z)
    },
    colourSvg: (only) =>
      document(
        colourDefs,
        root.filter((m) => !only || only(m.z)).map((m) => m.colour),
      ),
    lightSvg: (only) =>
      document(
        lightDefs,
        root.filter((m) => !only || only(m.z)).map((m) => m.light),
      ),
  }

  const document = (defs: string[], inner: string[]) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<defs>${defs.join('')}</defs>${inner.join('')}</svg>`
  return sheet
}
