import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/batch/arguments'

const codeOf = (argv: readonly string[]) => {
  try {
    parseArguments(argv)
    return null
  } catch (fault) {
    return (fault as { code: string }).code
  }
}

describe('the command line', () => {
  it('takes files and folders, an output folder and nothing else as a whole call', () => {
    expect(parseArguments(['报送/', 'a.csv', '--out', '结果'])).toEqual({
      inputs: ['报送/', 'a.csv'],
      out: '结果',
      choices: null,
      settings: null,
      only: null,
      select: '',
      locale: 'zh-CN',
    })
  })

  it('takes options before, between and after, with = or without', () => {
    expect(
      parseArguments(['--only=rows, charts', 'a.csv', '--locale', 'en', '--select', '#/overview?y=2021', '--out=o']),
    ).toMatchObject({
      inputs: ['a.csv'],
      only: new Set(['rows', 'charts']),
      select: '#/overview?y=2021',
      locale: 'en',
      out: 'o',
    })
  })

  it('takes a file whose name begins with - after --', () => {
    expect(parseArguments(['--out', 'o', '--', '-a.csv'])).toMatchObject({ inputs: ['-a.csv'] })
  })

  it('shows its help whatever else stands there', () => {
    expect(parseArguments(['--help'])).toBe('help')
    expect(parseArguments(['a.csv', '-h'])).toBe('help')
  })

  it.each([
    [[], 'batch.noInput'],
    [['--out', 'o'], 'batch.noInput'],
    [['a.csv'], 'batch.noOut'],
    [['a.csv', '--out'], 'batch.noValue'],
    [['a.csv', '--out', '--only', 'rows'], 'batch.noValue'],
    [['a.csv', '--out', 'o', '--only', ''], 'batch.noValue'],
    [['a.csv', '--out', 'o', '--out', 'p'], 'batch.twice'],
    [['a.csv', '--out', 'o', '--fast'], 'batch.unknownOption'],
    [['a.csv', '--out', 'o', '--only', 'rows,pictures'], 'batch.unknownOutput'],
    [['a.csv', '--out', 'o', '--locale', 'fr'], 'batch.unknownLocale'],
  ])('refuses %j', (argv, code) => {
    expect(codeOf(argv)).toBe(code)
  })
})
