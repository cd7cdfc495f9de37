import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

const csv = (year: number, spent: number) =>
  strToU8(`部门编码,部门名称,年度,调整后预算数（万元）,全年执行数（万元）\r\n219901,示例区档案馆,${year},860.5,${spent}\r\n`)
const archive = (name: string, files: Readonly<Record<string, Uint8Array>>) => ({
  name,
  bytes: zipSync(files, { mtime: '2024-04-01' }),
  direct: true,
})

async function opened() {
  const dataset = openDataset()
  await dataset.load(defaultSettings)
  return dataset
}

describe('an archive among the files of an import', () => {
  it('is the files in it, each with its path as its origin', async () => {
    const dataset = await opened()
    const preview = await dataset.preview(
      [archive('报送.zip', { '一科/2022.csv': csv(2022, 800), '2023.csv': csv(2023, 850) })],
      {},
    )
    expect(preview.files.map(({ source, status }) => [source, status])).toEqual([
      ['报送.zip/2023.csv', 'ok'],
      ['报送.zip/一科/2022.csv', 'ok'],
    ])
    await dataset.accept()
    const result = await dataset.intake()
    expect(result?.records.evaluations.map((row) => [row.fiscal_year, row.source_file])).toEqual([
      [2023, '报送.zip/2023.csv'],
      [2022, '报送.zip/一科/2022.csv'],
    ])
  })

  it('replaces, sent again, just the file in it that was corrected', async () => {
    const dataset = await opened()
    await dataset.preview([archive('报送.zip', { '2022.csv': csv(2022, 800), '2023.csv': csv(2023, 850) })], {})
    await dataset.accept()
    const again = await dataset.preview([archive('报送.zip', { '2022.csv': csv(2022, 800), '2023.csv': csv(2023, 855) })], {})
    expect([again.unchanged, again.replaces]).toEqual([['报送.zip/2022.csv'], ['报送.zip/2023.csv']])
    expect(again.rows.evaluations).toBe(2)
  })

  it('is refused alone where it means harm or is damaged, and the others come in', async () => {
    const dataset = await opened()
    const whole = archive('截断.zip', { 'a.csv': csv(2023, 850) })
    const preview = await dataset.preview(
      [
        archive('炸弹.zip', { '大.csv': new Uint8Array(8 * 1024 * 1024), 'a.csv': csv(2021, 700) }),
        { ...whole, bytes: whole.bytes.subarray(0, 60) },
        archive('好.zip', { '2022.csv': csv(2022, 800), '.hidden.csv': csv(2020, 1), '照片.heic': strToU8('x') }),
        { name: '2023.csv', bytes: csv(2023, 850), direct: true },
      ],
      {},
    )
    expect(preview.files.map(({ source, status, problem }) => [source, status, problem?.code ?? null])).toEqual([
      ['2023.csv', 'ok', null],
      ['好.zip/2022.csv', 'ok', null],
      ['截断.zip', 'error', 'zip.broken'],
      ['炸弹.zip', 'error', 'zip.ratio'],
    ])
    expect(preview.skipped).toEqual([
      { file: '好.zip/.hidden.csv', reason: 'hidden file' },
      { file: '好.zip/照片.heic', reason: 'unknown ending' },
    ])
    expect(preview.rows.evaluations).toBe(2)
  })
})
