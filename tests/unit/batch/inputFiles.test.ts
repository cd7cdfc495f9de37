import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readInputs } from '../../../src/batch/inputFiles'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'batch-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), path)
  }
}
const names = (...inputs: string[]) => readInputs(inputs.map((input) => join(root, input))).files.map((file) => file.name)

describe('the files of a call', () => {
  it('are those of a folder to its full depth, named by the path below it', () => {
    write('报送/a.csv', '报送/一科/b.csv', '报送/一科/深/c.csv')
    expect(names('报送').sort()).toEqual(['a.csv', '一科/b.csv', '一科/深/c.csv'])
  })

  it('are named by their base name where they are named directly', () => {
    write('报送/a.csv')
    expect(readInputs([join(root, '报送/a.csv')]).files).toMatchObject([{ name: 'a.csv', direct: true }])
  })

  it('get their folder in front where two have one name, whatever the order of the arguments', () => {
    write('一科/a.csv', '二科/a.csv', '三科/下/a.csv')
    expect(names('一科', '二科/a.csv', '三科/下')).toEqual(['a.csv', '下/a.csv', '二科/a.csv'])
    expect(names('三科/下', '二科/a.csv', '一科')).toEqual(['a.csv', '下/a.csv', '二科/a.csv'])
  })

  it('are read once where a folder and a file of it are both given', () => {
    write('一科/a.csv', '一科/b.csv')
    expect(readInputs([join(root, '一科/a.csv'), join(root, '一科')]).files.map((file) => [file.name, file.direct])).toEqual([
      ['a.csv', true],
      ['b.csv', false],
    ])
  })

  it('do not run in circles where a link leads back to its folder', () => {
    write('一科/a.csv')
    symlinkSync(join(root, '一科'), join(root, '一科/loop'))
    expect(names('一科')).toEqual(['a.csv'])
  })

  it('are asked for by a sentence where a path leads nowhere', () => {
    expect(() => names('没有')).toThrow(/batch\.inputMissing/)
  })
})
