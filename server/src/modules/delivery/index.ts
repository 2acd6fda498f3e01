export type { Composer } from './compose.ts'
export { findByToken } from './links.ts'
export { subjectOfDelivery } from './subject-of-delivery.ts'
export { scheduleDeliveries } from './schedule-deliveries.ts'
