import type { Herring } from '../../types.ts'
import { bicycle } from './he-bicycle.ts'

export const herrings: Herring[] = [bicycle]
