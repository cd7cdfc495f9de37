import type { SourceFile } from '../../src/intake/Reading'
import { fixtures } from './corpus'

const wanted: Readonly<Record<string, readonly string[]>> = {
  表格: [
    'csv/semicolons.csv',
    'csv/tabs.csv',
    'csv/bars.csv',
    'csv/garbled-gbk.csv',
    'csv/garbled-and-lost.csv',
    'csv/gb18030-cut-off.csv',
    'csv/gb18030-of-four-bytes.csv',
    'csv/utf-16be-with-mark.csv',
    'csv/utf-16le-without-mark.csv',
    'csv/utf-8-with-mark.csv',
    'csv/amounts-without-unit.csv',
    'csv/columns-20000.csv',
    'csv/headers-of-objects.csv',
    'csv/names-of-objects.csv',
    'csv/nul-padding.csv',
    'csv/quotes-unclosed-in-last-row.csv',
    'csv/stacked-two-tables.csv',
    'csv/wide-years-in-headers.csv',
    'csv/whitespace-only.csv',
    'csv/year-nowhere.csv',
    'big5.csv',
    'binary.csv',
    'empty.csv',
    'faulty-rows.csv',
    'mixed-encodings.csv',
    'program.csv',
    'side-by-side.csv',
    'summary-gb18030-yuan.csv',
    'summary-utf16le.csv',
    'unclosed-quotes.csv',
    'windows-1252.csv',
  ],
  自评表: [
    'forms/A-project.csv',
    'forms/A-project.docx',
    'forms/B-sheet-a-year.xlsx',
    'forms/report-with-form.docx',
    'forms/stacked-damaged.csv',
    'forms/stacked-merged.xlsx',
    'forms/unit-missing.csv',
  ],
  报告: [
    'narratives/contradicting.txt',
    'narratives/numbered-by-word.docx',
    'narratives/page.html',
    'narratives/table-like.txt',
    'documents/bomb.docx',
    'documents/columns-million.docx',
    'documents/entities.docx',
    'documents/old.doc',
    'documents/scanned.pdf',
    'documents/table.docx',
  ],
  工作簿: [
    'workbooks/archive.zip',
    'workbooks/archive-bomb.zip',
    'workbooks/archive-paths.zip',
    'workbooks/billion-laughs.xlsx',
    'workbooks/bomb.xlsx',
    'workbooks/far-cell.xlsx',
    'workbooks/hidden.xlsx',
    'workbooks/old.xls',
    'workbooks/page-named.xls',
    'workbooks/ten-sheets.xlsx',
  ],
}
const corpus = new Map(fixtures().map(({ path, file }) => [path, file.bytes]))

const besides: readonly SourceFile[] = [
  { name: '报送/说明.mp4', bytes: new Uint8Array([0, 0, 0, 24]) },
  { name: '报送/~$汇总.xlsx', bytes: new Uint8Array([1]) },
]
/** A folder as a bureau receives it: sixty files of every kind, the unreadable and the hostile among them. */
export const mixedFolder: readonly SourceFile[] = [
  ...Object.entries(wanted).flatMap(([folder, paths]) =>
    paths.map((path) => ({
      name: `报送/${folder}/${path.slice(path.lastIndexOf('/') + 1)}`,
      bytes: corpus.get(path) ?? new Uint8Array(0),
    })),
  ),
  ...besides,
]
