import { z } from 'zod'
import { ListMeta } from './lists.ts'
import type { Shape } from './route.ts'

export const Failure = z
  .object({
    success: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      fields: z.record(z.string(), z.array(z.string())).optional(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      requestId: z.string(),
    }),
  })
  .meta({ id: 'Failure' })

export function success(data: Shape, list: boolean): Shape {
  return list
    ? z.object({ success: z.literal(true), data, meta: ListMeta })
    : z.object({ success: z.literal(true), data })
}
