export interface FileNameParts {
  /** `2023` or `2019-2023`. */
  readonly years: string
  readonly page: string
  readonly picture: string
  /** The filters in words; left out where there are none. */
  readonly filters: string
  /** ISO date. */
  readonly date: string
}

/** Characters that Windows forbids in a name, and what offices' archives stumble over. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** `{年度}_{页面}_{图名}_{筛选摘要}_{日期}`, without an ending; at most 120 characters, so that a path stays below 260. */
export function fileName(parts: FileNameParts): string {
  const pieces = [parts.years, parts.page, parts.picture, cut(parts.filters, 40), parts.date]
  const name = pieces
    .map(clean)
    .filter((piece) => piece !== '')
    .join('_')
  return cut(name, 120)
}

function clean(piece: string): string {
  const text = piece
    .replace(forbidden, '-')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
  return reservedNames.test(text) ? `${text}-` : text
}

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
