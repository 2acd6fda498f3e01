import type { Trick } from '../../types.ts'
import { bulb } from './tr-bulb.ts'

export const tricks: Trick[] = [bulb]
