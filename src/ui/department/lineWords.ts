/** 「3–6、9」. */
export function lineWords(lines: readonly number[], comma: string): string {
  const runs: number[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === line - 1) run.push(line)
    else runs.push([line])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : String(run[0]))).join(comma)
}
