import { describe, expect, it } from 'vitest'
import { identifier, inline, literal, literals } from '../../../src/engine/sql'

describe('literal', () => {
  it.each([
    ["区委老干部局'", "'区委老干部局'''"],
    ['', "''"],
    ['00401', "'00401'"],
    [2021, '2021'],
    [-5, '(-5)'],
    [431.77, '431.77e0'],
    [1e-9, '1e-9'],
    [1e21, '1e+21'],
    [true, 'true'],
    [null, 'NULL'],
  ])('writes %s as %s', (value, sql) => {
    expect(literal(value)).toBe(sql)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => literal(value)).toThrow(expect.objectContaining({ code: 'sql.literal' }))
  })
})

describe('literals', () => {
  it('matches nothing where the list is empty', () => {
    expect(`year IN (${literals([2020, 2021])})`).toBe('year IN (2020, 2021)')
    expect(`year IN (${literals([])})`).toBe('year IN (NULL)')
  })
})

describe('identifier', () => {
  it.each(['v_eval', 'd_code', 'hit_c013'])('takes %s', (name) => {
    expect(identifier(name)).toBe(name)
  })

  it.each(['', 'a b', 'a"b', "a'; DROP TABLE t", '名称', 'A'])('refuses “%s”', (name) => {
    expect(() => identifier(name)).toThrow(expect.objectContaining({ code: 'sql.identifier' }))
  })
})

describe('inline', () => {
  it('puts values in their places, however often they stand', () => {
    expect(inline('$2::VARCHAR, $1::INTEGER, $1::INTEGER', [7, "o'k"])).toBe("'o''k'::VARCHAR, 7::INTEGER, 7::INTEGER")
  })

  it('does not mistake a value or a quoted text for a place', () => {
    expect(inline("'$1' || $1::VARCHAR || $2::VARCHAR", ['$2', 'x'])).toBe("'$1' || '$2'::VARCHAR || 'x'::VARCHAR")
  })

  it('refuses a place without a value', () => {
    expect(() => inline('$2::INTEGER', [1])).toThrow(expect.objectContaining({ code: 'sql.missingParameter' }))
  })
})
