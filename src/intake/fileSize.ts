const megabyte = 1024 * 1024

/** Larger files are refused before they are read: text, rows and records together would take about ten times this. Bytes. */
export const fileLimit = 200 * megabyte

/** Why a file of so many bytes is not read; null where it is within `limit`. Both in bytes. */
export const tooLarge = (size: number, limit: number) =>
  size <= limit ? null : { code: 'file.tooLarge', params: { size: Math.round(size / megabyte), limit: limit / megabyte } }
