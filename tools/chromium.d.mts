/** Path of a Chromium; installed through apt where we may. */
export function ensureChromium(): string
