import { AppError } from '../domain/errors'

/** A thrown thing as text for 复制诊断信息. Holds codes, places in the code and the SQL, no rows. */
export function diagnosisOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const lines = [`${thrown.name}: ${thrown.message}`]
  if ('sql' in thrown && typeof thrown.sql === 'string') lines.push(`SQL: ${thrown.sql}`)
  if (thrown.stack !== undefined) lines.push(thrown.stack)
  if (thrown.cause !== undefined) lines.push(`cause: ${diagnosisOf(thrown.cause)}`)
  return lines.join('\n')
}

/** Key of the sentence for a thrown thing. */
export function errorKey(thrown: unknown): string {
  return thrown instanceof AppError ? `error.${thrown.code}` : 'notice.unexpected'
}

export function errorParams(thrown: unknown): AppError['params'] {
  return thrown instanceof AppError ? thrown.params : {}
}

export function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError'
}
