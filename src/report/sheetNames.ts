const forbidden = /[[\]:*?/\\\p{Cc}]/gu
const most = 31

/** Names as a workbook takes them: at most 31 characters, none of `[ ] : * ? / \`, each only once whatever its case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((text) => {
    const clean =
      text
        .replace(forbidden, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, most) || 'Sheet'
    let name = clean
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const tail = ` ${number}`
      name = clean.slice(0, most - tail.length) + tail
    }
    taken.add(name.toLowerCase())
    return name
  })
}
