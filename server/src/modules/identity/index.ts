export { addressOfUser, mayStay, roleOf } from './queries.ts'
export { normaliseAddress } from './rules/address.ts'
export { Address } from './schemas.ts'
export { firstAccountNotice } from './setup-code.ts'
