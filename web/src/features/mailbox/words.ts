import type { TFunction } from 'i18next'
import type { DeliveryAttempt, DeliveryState } from '../../api/types.ts'
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
  return (
    {
      started: 'running',
      sent: 'done',
      found: 'done',
      refused: 'failed',
      unavailable: 'failed',
      unknown: 'checked',
    } as const
  )[attempt.outcome]
}
