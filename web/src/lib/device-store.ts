/**
 * Small things kept in this browser. What belongs to the person lies under one prefix, so that signing out can
 * erase all of it; the rest (language, theme) is about the device.
 */
const devicePrefix = 'atelier.device.'
const personPrefix = 'atelier.person.'
export const draftPrefix = 'atelier.draft.'

function storage() {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

function read<T>(key: string): T | null {
  const text = storage()?.getItem(key)
  if (text === null || text === undefined) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

function write(key: string, value: unknown) {
  try {
    storage()?.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden store costs convenience only.
  }
}

export const deviceStore = {
  get: <T>(name: string) => read<T>(devicePrefix + name),
  set: (name: string, value: unknown) => write(devicePrefix + name, value),
  remove: (name: string) => storage()?.removeItem(devicePrefix + name),
}

export const personStore = {
  get: <T>(name: string) => read<T>(personPrefix + name),
  set: (name: string, value: unknown) => write(personPrefix + name, value),
  erase: () => {
    const store = storage()
    if (store === null) return
    for (const key of Object.keys(store)) if (key.startsWith(personPrefix)) store.removeItem(key)
    // Drafts of forms live for one visit, but may be read by who signs in next in the same tab.
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key)
  },
}
