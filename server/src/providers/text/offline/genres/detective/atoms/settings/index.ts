import type { Setting } from '../../types.ts'
import { lido } from './se-lido.ts'

export const settings: Setting[] = [lido]
