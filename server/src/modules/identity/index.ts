export { addressOfUser, mayStay, roleOf } from './queries.ts'
export { requireKeys } from './require-keys.ts'
export { Address } from './schemas.ts'
export { firstAccountNotice } from './setup-code.ts'
