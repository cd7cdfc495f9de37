import { describe, expect, it } from 'vitest'
import { nearNames } from '../../../../src/intake/assemble/nearNames'

const known = [
  '示例区教育局',
  '示例区发展和改革局',
  '示例区人力资源和社会保障局',
  '示例区财政局',
  '示例区民政局',
  '示例区人民法院',
  '示例区第一中学',
  '天河区教育局',
].map((name) => ({ name }))
const near = (written: string) => nearNames(known)(written).map((one) => one.name)

describe('names that may mean the same', () => {
  it.each([
    ['示例区教育局（本级）', ['示例区教育局']],
    ['教育委员会', ['示例区教育局', '天河区教育局']],
    ['区教育和体育局', ['示例区教育局', '天河区教育局']],
    ['示例区发改局', ['示例区发展和改革局']],
    ['人社局', ['示例区人力资源和社会保障局']],
  ])('%s is offered %j', (written, names) => {
    expect(near(written)).toEqual(names)
  })

  it.each(['示例区林业局', '示例区人民检察院', '示例区第十一中学', '示例区第二中学'])('%s is offered nobody', (written) => {
    expect(near(written)).toEqual([])
  })
})
