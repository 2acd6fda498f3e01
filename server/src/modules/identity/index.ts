export { addressOfUser, mayStay, roleOf } from './queries.ts'
export { Address } from './schemas.ts'
export { firstAccountNotice } from './setup-code.ts'
