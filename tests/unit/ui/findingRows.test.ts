import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { type FindingState, findingStates } from '../../../src/domain/findingState'
import type { Severity } from '../../../src/reference/checks'
import type { StandingFinding } from '../../../src/stores/findings'
import { groupFindings, listRows, shownFindings } from '../../../src/ui/checks/findingRows'
import { useFindingList } from '../../../src/ui/checks/useFindingList'

function finding(no: number, deptCode: string, check: string, severity: Severity, state: FindingState = 'OPEN'): StandingFinding {
  return {
    no,
    key: `k${no}`,
    check,
    group: '金额勾稽',
    severity,
    relation: 'v_eval',
    evalId: `${deptCode}:2023:DEPT`,
    deptCode,
    fiscalYear: 2023,
    rowKey: `${deptCode}:2023:DEPT`,
    message: `${check} 执行率偏低，需核实。`,
    evidence: {},
    standing: { state, note: '', mark: null, reopened: null },
  }
}

const findings = [
  finding(0, '002', 'C013', '错误'),
  finding(1, '001', 'C028', '警告'),
  finding(2, '002', 'C028', '警告', 'EXPLAINED'),
  finding(3, '003', 'C028', '警告'),
  finding(4, '001', 'C031', '提示'),
]
const names = { department: (code: string) => `区第${code}局`, rule: (id: string) => ({ C013: '三数不等' })[id] ?? '执行率偏低' }
const all = { severities: new Set<Severity>(['错误', '警告', '提示']), states: new Set(findingStates), search: '' }
const numbers = (list: readonly StandingFinding[]) => list.map((one) => one.no)

describe('the list of findings', () => {
  it('shows the severities and states that are wanted, and what is searched for', () => {
    expect(numbers(shownFindings(findings, { ...all, severities: new Set(['警告']) }, names))).toEqual([1, 2, 3])
    expect(numbers(shownFindings(findings, { ...all, states: new Set(['OPEN']) }, names))).toEqual([0, 1, 3, 4])
    expect(numbers(shownFindings(findings, { ...all, search: '第002局' }, names))).toEqual([0, 2])
    expect(numbers(shownFindings(findings, { ...all, search: 'c031' }, names))).toEqual([4])
  })

  it('stands by department, most 错误 first, or by rule', () => {
    const shape = (grouping: 'department' | 'rule') =>
      groupFindings(findings, grouping, names).map((group) => [group.label, numbers(group.findings)])
    expect(shape('department')).toEqual([
      ['区第002局', [0, 2]],
      ['区第001局', [1, 4]],
      ['区第003局', [3]],
    ])
    expect(shape('rule')).toEqual([
      ['C013 三数不等', [0]],
      ['C028 执行率偏低', [1, 2, 3]],
      ['C031 执行率偏低', [4]],
    ])
  })

  it('closes a group over its findings', () => {
    const rows = listRows(groupFindings(findings, 'department', names), new Set(['002']))
    expect(rows.map((row) => row.key)).toEqual(['group 002', 'group 001', 'k1', 'k4', 'group 003', 'k3'])
  })
})

describe('the list by keyboard', () => {
  function opened() {
    const rows = ref(listRows(groupFindings(findings, 'department', names), new Set()))
    const orders: string[] = []
    const list = useFindingList(rows, {
      decide: (state) => orders.push(state),
      undo: () => orders.push('undo'),
      redo: () => orders.push('redo'),
      enter: () => orders.push('enter'),
      fold: (group, isOpen) => orders.push(`${group} ${isOpen}`),
    })
    const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => {
      let isTaken = false
      list.onKey({
        key,
        shiftKey: false,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        ...more,
        preventDefault: () => {
          isTaken = true
        },
        stopPropagation: () => undefined,
      } as unknown as KeyboardEvent)
      return isTaken
    }
    return { rows, orders, list, press, chosen: () => [...list.chosen.value].sort() }
  }

  it('walks with the arrows, chooses with Space and a whole group by its head', () => {
    const { list, press, chosen } = opened()
    press('ArrowDown')
    expect(list.activeRow.value?.key).toBe('k0')
    press(' ')
    expect(chosen()).toEqual(['k0'])
    press('Home')
    press(' ')
    expect(chosen()).toEqual(['k0', 'k2'])
    press(' ')
    expect(chosen()).toEqual([])
    press('End')
    expect(list.activeRow.value?.key).toBe('k3')
    press('ArrowDown')
    expect(list.activeRow.value?.key).toBe('k3')
  })

  it('takes rows in with Shift, all with Ctrl+A, and lets go with Esc', () => {
    const { press, chosen } = opened()
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    expect(chosen()).toEqual(['k0', 'k2'])
    press('a', { ctrlKey: true })
    expect(chosen()).toHaveLength(5)
    expect(press('Escape')).toBe(true)
    expect(chosen()).toEqual([])
    // With nothing to let go it is left to the page.
    expect(press('Escape')).toBe(false)
  })

  it('sets the states with 1 to 5, takes back with Ctrl+Z and does again with Ctrl+Y', () => {
    const { press, orders } = opened()
    for (const key of ['1', '2', '3', '4', '5']) press(key)
    expect(orders).toEqual(['OPEN', 'RETURNED', 'EXPLAINED', 'CORRECTED', 'NOT_APPLICABLE'])
    press('z', { ctrlKey: true })
    press('Z', { ctrlKey: true, shiftKey: true })
    press('y', { ctrlKey: true })
    press('ArrowLeft')
    expect(orders.slice(5)).toEqual(['undo', 'redo', 'redo', '002 false'])
    expect(press('6')).toBe(false)
  })

  it('stays in its place where the row under it is no longer shown', () => {
    const { rows, list, press } = opened()
    press('ArrowDown')
    press('ArrowDown')
    expect(list.activeRow.value?.key).toBe('k2')
    rows.value = rows.value.filter((row) => row.key !== 'k2')
    expect(list.activeRow.value?.key).toBe('group 001')
  })
})
