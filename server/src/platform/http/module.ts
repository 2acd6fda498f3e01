import type { Role } from '../context.ts'
import type { DueHandler } from '../due/start-due.ts'
import type { AnyPipeline } from '../pipeline/define.ts'
import type { Route } from './route.ts'

/** What a module registers; `module.ts` of each shows who may call what. */
export interface Module {
  name: string
  routes?: readonly Route[]
  pipelines?: readonly AnyPipeline[]
  /** Work found by time, by kind. */
  due?: Readonly<Record<string, DueHandler>>
  /** Permission name to the roles that hold it. */
  permissions?: Readonly<Record<string, readonly Role[]>>
}
