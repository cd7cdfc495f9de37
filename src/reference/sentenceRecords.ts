const field = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/y

/** Records of a CSV of labelled sentences (RFC 4180), its head with them; reading ends where a quote is wrong. */
export function sentenceRecords(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  field.lastIndex = 0
  while (field.lastIndex < csv.length) {
    const found = field.exec(csv)
    if (found === null) break
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
