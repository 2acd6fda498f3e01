import { at, type Point } from '../paths.ts'

/** Heights on a square grid; outside counts as lower than any level, so that every line closes. */
export interface HeightField {
  edge: number
  values: Float64Array
}

/** Closed lines where the field crosses `level`, in grid units, by marching squares. */
export function contours({ edge, values }: HeightField, level: number): Point[][] {
  const height = (x: number, y: number) =>
    (x < 0 || y < 0 || x >= edge || y >= edge ? -1 : values[y * edge + x]!) - level
  // Each crossing lies on one grid edge; a segment joins two. Keys: 2 * index + (0 across, 1 down).
  const next = new Map<number, number>()
  const places = new Map<number, Point>()
  const span = edge + 2
  const key = (x: number, y: number, down: number) => ((y + 1) * span + (x + 1)) * 2 + down
  const cross = (x: number, y: number, down: 0 | 1) => {
    const id = key(x, y, down)
    if (!places.has(id)) {
      const a = height(x, y)
      const b = down ? height(x, y + 1) : height(x + 1, y)
      const t = a / (a - b)
      places.set(id, down ? at(x, y + t) : at(x + t, y))
    }
    return id
  }
  for (let y = -1; y < edge; y += 1) {
    for (let x = -1; x < edge; x += 1) {
      const [a, b, c, d] = [
        height(x, y) > 0,
        height(x + 1, y) > 0,
        height(x + 1, y + 1) > 0,
        height(x, y + 1) > 0,
      ]
      const kind = (a ? 8 : 0) + (b ? 4 : 0) + (c ? 2 : 0) + (d ? 1 : 0)
      if (kind === 0 || kind === 15) continue
      const top = () => cross(x, y, 0)
      const bottom = () => cross(x, y + 1, 0)
      const left = () => cross(x, y, 1)
      const right = () => cross(x + 1, y, 1)
      // Land lies to the right of each segment, so segments chain head to tail.
      const join = (from: number, to: number) => next.set(from, to)
      switch (kind) {
        case 1:
          join(bottom(), left())
          break
        case 2:
          join(right(), bottom())
          break
        case 3:
          join(right(), left())
          break
        case 4:
          join(top(), right())
          break
        case 5:
          join(top(), left())
          join(bottom(), right())
          break
        case 6:
          join(top(), bottom())
          break
        case 7:
          join(top(), left())
          break
        case 8:
          join(left(), top())
          break
        case 9:
          join(bottom(), top())
          break
        case 10:
          join(left(), bottom())
          join(right(), top())
          break
        case 11:
          join(right(), top())
          break
        case 12:
          join(left(), right())
          break
        case 13:
          join(bottom(), right())
          break
        case 14:
          join(left(), bottom())
          break
      }
    }
  }
  const loops: Point[][] = []
  while (next.size > 0) {
    const loop: Point[] = []
    let id = next.keys().next().value
    while (id !== undefined && next.has(id)) {
      loop.push(places.get(id)!)
      const following: number | undefined = next.get(id)
      next.delete(id)
      id = following
    }
    if (loop.length > 7) loops.push(loop)
  }
  return loops
}
