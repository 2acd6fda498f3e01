/** The built web app is that of the present sources. Returns whether it had to be built. */
export function ensureWebBuilt(): boolean
