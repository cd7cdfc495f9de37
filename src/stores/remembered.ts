const prefix = 'performance-desk.'

/** What was kept on this computer, or null. An intranet profile may forbid localStorage: then nothing is remembered. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** False where the browser does not allow keeping. */
export function remember(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
