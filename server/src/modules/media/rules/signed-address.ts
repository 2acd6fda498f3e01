import type { Keys } from '../../../platform/security/keys.ts'

const hourMs = 60 * 60 * 1000
const purpose = 'media-address'

export interface MediaAddress {
  workspaceId: string
  assetId: string
  variant: string
  expiresAt: number
}

const text = (a: MediaAddress) => [a.workspaceId, a.assetId, a.variant, a.expiresAt].join('/')

/**
 * An address that serves one asset to members for one to two days. Its end is rounded to the day's hour, so that the
 * same asset keeps the same address, and browsers their copy, within the hour.
 */
export function signAddress(keys: Keys, asset: Omit<MediaAddress, 'expiresAt'>, now: Date): string {
  const expiresAt = (Math.floor(now.getTime() / hourMs) + 25) * hourMs
  const signature = keys
    .mac(purpose, text({ ...asset, expiresAt }))
    .subarray(0, 24)
    .toString('base64url')
  const query = new URLSearchParams({
    workspace: asset.workspaceId,
    variant: asset.variant,
    expires: String(expiresAt),
    signature,
  })
  return `/api/v1/media/${asset.assetId}/file?${query}`
}

/** Was this address made by us and is it still good? */
export function isSigned(keys: Keys, address: MediaAddress, signature: string, now: Date): boolean {
  if (address.expiresAt <= now.getTime()) return false
  const given = Buffer.from(signature, 'base64url')
  return keys.macs(purpose, text(address)).some((mac) => mac.subarray(0, 24).equals(given))
}
