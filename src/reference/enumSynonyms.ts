import text from '../../data/reference/enum-synonyms.csv?raw'

export interface EnumSynonym {
  /** An id of domain/schema/enums, or `grade`. */
  readonly enum: string
  readonly code: string
  readonly synonym: string
}

export const enumSynonyms: readonly EnumSynonym[] = text
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [id = '', code = '', ...synonym] = line.split(',')
    return { enum: id, code, synonym: synonym.join(',').replace(/^"(.*)"$/, '$1') }
  })
