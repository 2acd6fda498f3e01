import type { Role } from '../context.ts'
import type { DueHandlers } from '../due/start-due.ts'
import type { Pipeline } from '../pipeline/define-pipeline.ts'
import type { Route } from './route.ts'

/** What a module registers; `module.ts` of each shows who may call what. */
export interface Module {
  name: string
  routes?: readonly Route[]
  pipelines?: readonly Pipeline[]
  /** Work found by time, by kind. */
  due?: DueHandlers
  /** Permission name to the roles that hold it. */
  permissions?: Readonly<Record<string, readonly Role[]>>
}
