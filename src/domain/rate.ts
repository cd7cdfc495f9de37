/** `over / under`; null where either is missing or nothing was budgeted: 0/0 and x/0 are not 0 % and not infinite (DOMAIN 4.1). */
export function safeRatio(over: number | null, under: number | null): number | null {
  if (over === null || under === null || under <= 0) return null
  return over / under
}

/** Change of an amount as a share of last year; null where there was nothing last year (shown as 新增). */
export function relativeChange(value: number | null, lastYear: number | null): number | null {
  if (value === null || lastYear === null || lastYear <= 0) return null
  return (value - lastYear) / lastYear
}
