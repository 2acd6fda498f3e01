import type { Motive } from '../../types.ts'
import { asking } from './mo-asking.ts'

export const motives: Motive[] = [asking]
