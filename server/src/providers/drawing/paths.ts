export interface Point {
  x: number
  y: number
}

/** One decimal is a tenth of a pixel at 1024: finer only makes the drawing longer. */
export const num = (n: number) => String(Math.round(n * 10) / 10)
const pair = (x: number, y: number) => `${num(x)} ${num(y)}`

export const at = (x: number, y: number): Point => ({ x, y })

/** A point `reach` away from (x, y); degrees, 0 to the right, 90 down. */
export function polar(x: number, y: number, reach: number, degrees: number): Point {
  const turn = (degrees * Math.PI) / 180
  return { x: x + Math.cos(turn) * reach, y: y + Math.sin(turn) * reach }
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map((p) => pair(p.x, p.y)).join('L')}Z`
}

export function polyline(points: readonly Point[]): string {
  return `M${points.map((p) => pair(p.x, p.y)).join('L')}`
}

export function rect(x: number, y: number, width: number, height: number): string {
  return `M${pair(x, y)}h${num(width)}v${num(height)}h${num(-width)}Z`
}

export function ellipse(x: number, y: number, rx: number, ry: number, turn = 0): string {
  const a = polar(x, y, rx, turn)
  const b = polar(x, y, -rx, turn)
  const arc = `A${num(rx)} ${num(ry)} ${num(turn)} 1 1 `
  return `M${pair(a.x, a.y)}${arc}${pair(b.x, b.y)}${arc}${pair(a.x, a.y)}Z`
}

export const circle = (x: number, y: number, r: number) => ellipse(x, y, r, r)

export function roundRect(x: number, y: number, width: number, height: number, r: number): string {
  const k = Math.min(r, width / 2, height / 2)
  const corner = (dx: number, dy: number) => `a${num(k)} ${num(k)} 0 0 1 ${pair(dx, dy)}`
  return (
    `M${pair(x + k, y)}h${num(width - 2 * k)}${corner(k, k)}v${num(height - 2 * k)}${corner(-k, k)}` +
    `h${num(2 * k - width)}${corner(-k, -k)}v${num(2 * k - height)}${corner(k, -k)}Z`
  )
}

/** Catmull-Rom through all points, as cubic Béziers. */
export function smooth(points: readonly Point[], closed = false): string {
  const count = points.length
  const get = (i: number) =>
    closed ? points[(i + count) % count]! : points[Math.min(count - 1, Math.max(0, i))]!
  const first = get(0)
  let path = `M${pair(first.x, first.y)}`
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [p0, p1, p2, p3] = [get(i - 1), get(i), get(i + 1), get(i + 2)]
    const c1 = pair(p1.x + (p2.x - p0.x) / 6, p1.y + (p2.y - p0.y) / 6)
    const c2 = pair(p2.x - (p3.x - p1.x) / 6, p2.y - (p3.y - p1.y) / 6)
    path += `C${c1} ${c2} ${pair(p2.x, p2.y)}`
  }
  return closed ? `${path}Z` : path
}

/** A pointed leaf from its stem end; `belly` is its half width, `degrees` where it points. */
export function leaf(x: number, y: number, length: number, belly: number, degrees: number, bend = 0): string {
  const tip = polar(x, y, length, degrees)
  const mid = polar(x, y, length * 0.45, degrees)
  const left = polar(mid.x, mid.y, belly * 1.9 + bend, degrees - 90)
  const right = polar(mid.x, mid.y, belly * 1.9 - bend, degrees + 90)
  return `M${pair(x, y)}Q${pair(left.x, left.y)} ${pair(tip.x, tip.y)}Q${pair(right.x, right.y)} ${pair(x, y)}Z`
}

/** A lens lying flat: clouds, glints, dashes on water. */
export function lens(x: number, y: number, halfWidth: number, halfHeight: number): string {
  return (
    `M${pair(x - halfWidth, y)}Q${pair(x, y - 2 * halfHeight)} ${pair(x + halfWidth, y)}` +
    `Q${pair(x, y + 2 * halfHeight)} ${pair(x - halfWidth, y)}Z`
  )
}

/** A stroke of changing width along a line of points, round at neither end. */
export function taper(points: readonly Point[], from: number, to: number): string {
  const left: Point[] = []
  const right: Point[] = []
  points.forEach((p, i) => {
    const before = points[Math.max(0, i - 1)]!
    const after = points[Math.min(points.length - 1, i + 1)]!
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const half = (from + (to - from) * (i / Math.max(1, points.length - 1))) / 2
    const nx = (-(after.y - before.y) / length) * half
    const ny = ((after.x - before.x) / length) * half
    left.push(at(p.x + nx, p.y + ny))
    right.unshift(at(p.x - nx, p.y - ny))
  })
  return polygon([...left, ...right])
}
