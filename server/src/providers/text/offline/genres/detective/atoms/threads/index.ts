import type { Thread } from '../../types.ts'
import { spareKey } from './td-key.ts'

export const threads: Thread[] = [spareKey]
