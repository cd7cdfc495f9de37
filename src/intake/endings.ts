/** Endings of files that some format reads. */
const endings = new Set(['csv', 'tsv', 'txt'])

export function hasKnownEnding(name: string): boolean {
  const ending = /\.([^./]+)$/.exec(name)?.[1]
  return ending !== undefined && endings.has(ending.toLowerCase())
}
