/** Caches of the service worker that hold what a person opened; the shell lies elsewhere and stays. */
export const personalCacheName = 'atelier-opened'
/** On answers that were kept, not given by the server just now. */
export const keptHeader = 'x-atelier-kept'

function available() {
  return typeof caches !== 'undefined'
}

/** Keep these same-origin addresses for reading without a network. Failures are left for the next opening. */
export async function keepForOffline(addresses: readonly (string | null | undefined)[]) {
  if (!available() || navigator.serviceWorker?.controller === null) return
  const cache = await caches.open(personalCacheName)
  await Promise.all(
    addresses
      .filter((address) => typeof address === 'string')
      .map(async (address) => {
        if ((await cache.match(address, { ignoreSearch: true })) !== undefined) return
        const response = await fetch(address, { credentials: 'same-origin' })
        if (response.status === 200) await cache.put(address, response)
      }),
  ).catch(() => undefined)
}

export async function isKeptForOffline(address: string) {
  if (!available()) return false
  const cache = await caches.open(personalCacheName)
  return (await cache.match(address, { ignoreSearch: true })) !== undefined
}

export async function erasePersonalCache() {
  if (available()) await caches.delete(personalCacheName)
}
