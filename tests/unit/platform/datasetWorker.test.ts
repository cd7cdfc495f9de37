import { describe, expect, it } from 'vitest'
import { openDatasetWorker } from '../../../src/platform/browser/dataset'
import type { DatasetReply, DatasetRequest } from '../../../src/platform/browser/datasetMessages'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

/** A worker in this thread: it answers as ours does until it is told to die. */
class HereWorker {
  static all: HereWorker[] = []
  onmessage: ((event: { data: DatasetReply }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  private readonly dataset = openDataset()
  constructor() {
    HereWorker.all.push(this)
  }
  async postMessage(request: DatasetRequest): Promise<void> {
    if ('abort' in request) return
    const { id, method, args } = request
    const call = this.dataset[method] as (...all: unknown[]) => Promise<unknown>
    this.onmessage?.({ data: { id, value: await call(...structuredClone(args)) } })
  }
  terminate(): void {}
  die(): void {
    this.onerror?.({ preventDefault: () => undefined })
  }
}

const csv = (name: string, rows: string) => ({
  name,
  bytes: new TextEncoder().encode(`部门编码,部门名称,年度,调整后预算数,全年执行数\r\n${rows}`),
})

describe('a dataset whose worker died', () => {
  it('stands again where it stood: rows, answers of each import, closed entries of 退回清单', async () => {
    const dataset = openDatasetWorker(() => new HereWorker() as unknown as Worker)
    await dataset.load(defaultSettings)
    const take = async (file: ReturnType<typeof csv>, unit: '元' | '万元') => {
      await dataset.preview([file], { '*': { unit } })
      await dataset.build()
      await dataset.accept()
    }
    await take(csv('甲.csv', '101001,示例甲局,2023,8600000,8000000\r\n101002,示例丁局,20233,8600000,8000000\r\n'), '元')
    await take(csv('甲.csv', '101001,示例甲局,2023,8600000,8000000\r\n101002,示例丁局,2023,8600000,8000000\r\n'), '元')
    await take(csv('乙.csv', '102001,示例乙局,2023,900,817.48\r\n'), '万元')
    const before = {
      returns: await dataset.returnList(),
      choices: (await dataset.held()).choices,
      rows: (await dataset.intake())?.records.evaluations.map((row) => row.expenditure_actual),
    }
    expect(before.returns.map((one) => one.closedBy)).toEqual(['甲.csv'])
    expect(before.rows).toEqual([817.48, 800, 800])
    HereWorker.all.at(-1)?.die()
    const after = {
      returns: await dataset.returnList(),
      choices: (await dataset.held()).choices,
      rows: (await dataset.intake())?.records.evaluations.map((row) => row.expenditure_actual),
    }
    expect(HereWorker.all).toHaveLength(2)
    expect(after).toEqual(before)
  })
})
