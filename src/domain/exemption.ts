/** 免报: a department that need not report for a year, and why. */
export interface Exemption {
  readonly code: string
  readonly year: number
  readonly reason: string
}

/** Whether something kept is an exemption. */
export function isExemption(found: unknown): found is Exemption {
  const { code, year, reason } = (found ?? {}) as Partial<Record<keyof Exemption, unknown>>
  return typeof code === 'string' && code !== '' && Number.isInteger(year) && typeof reason === 'string'
}
