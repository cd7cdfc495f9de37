export interface NamedBytes {
  /** With its ending. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A .zip of the files, each name only once, all dated `date` (ISO): the same files give the same bytes. */
export async function archive(files: readonly NamedBytes[], date: string): Promise<Uint8Array> {
  // Not `zip`: it starts workers from blobs, which the page's policy refuses.
  const { zipSync } = await import('fflate')
  const names = uniqueNames(files.map((file) => file.name))
  const mtime = noonOf(date)
  return zipSync(
    Object.fromEntries(
      files.map(({ name, bytes }, index) => [names[index] ?? name, [bytes, { level: isPacked(name) ? 0 : 6, mtime }] as const]),
    ) as Parameters<typeof zipSync>[0],
  )
}

const isPacked = (name: string): boolean => /\.(png|xlsx|docx|zip)$/i.test(name)

/** Local time, which a .zip stores without its zone. */
const noonOf = (date: string): Date => new Date(`${date === '' ? '2000-01-01' : date}T12:00:00`)

/** 「图.png」, 「图 (2).png」: names that differ only in case are one name on Windows. */
export function uniqueNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((text) => {
    const dot = text.lastIndexOf('.')
    const [base, ending] = dot > 0 ? [text.slice(0, dot), text.slice(dot)] : [text, '']
    let name = text
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} (${number})${ending}`
    taken.add(name.toLowerCase())
    return name
  })
}
