import { tables } from '../domain/schema'
import { templateTables } from '../reference/importTemplate'
import { archive } from '../report/archive'
import { templateCsv, templateWorkbook } from '../report/importTemplate'

const name = '部门绩效自评导入模板'

/** 导入模板 as one workbook, or its seven CSVs in a .zip; `date` (ISO) is the day written in the .zip. */
export async function importTemplate(
  kind: 'xlsx' | 'csv',
  date: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (kind === 'xlsx') return { name: `${name}.xlsx`, bytes: await templateWorkbook(templateTables) }
  const files = templateTables.map((table) => ({
    name: `${tables[table.id].label['zh-CN']}.csv`,
    bytes: new TextEncoder().encode(templateCsv(table)),
  }))
  return { name: `${name}（CSV）.zip`, bytes: await archive(files, date) }
}
