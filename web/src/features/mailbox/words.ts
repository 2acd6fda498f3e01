import type { TFunction } from 'i18next'
import type { Delivery, DeliveryAttempt, DeliveryState } from '../../api/types.ts'
import type { ShapeKind } from '../../ui/state.tsx'

export function deliveryShape(state: DeliveryState): ShapeKind {
  return (
    {
      pending: 'scheduled',
      sending: 'running',
      sent: 'done',
      uncertain: 'checked',
      failed: 'failed',
      cancelled: 'cancelled',
    } as const
  )[state]
}

export function deliveryWord(t: TFunction, state: DeliveryState) {
  return t(`delivery.${state}`)
}

export function attemptShape(attempt: DeliveryAttempt): ShapeKind {
  const outcome = attempt.outcome.toLowerCase()
  if (['sent', 'accepted', 'delivered', 'ok', 'done', 'succeeded'].includes(outcome)) return 'done'
  if (['unknown', 'uncertain'].includes(outcome)) return 'checked'
  if (['sending', 'running', 'started'].includes(outcome)) return 'running'
  return 'failed'
}

export function deliveryTrouble(delivery: Delivery) {
  if (delivery.error === null) return null
  return typeof delivery.error === 'string' ? delivery.error : delivery.error.message
}
