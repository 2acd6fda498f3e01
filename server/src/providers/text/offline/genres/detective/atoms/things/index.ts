import type { Thing } from '../../types.ts'
import { bottle } from './th-bottle.ts'

export const things: Thing[] = [bottle]
