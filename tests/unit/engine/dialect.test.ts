import { describe, expect, it } from 'vitest'
import { expand, materialise } from '../../../src/engine/dialect'
import dialects from '../../../src/engine/dialects.json'

const everyMacro: Readonly<Record<string, string>> = {
  countIf: '@countIf(met = true)',
  sumIf: "@sumIf(budget_adjusted, fund_axis = 'TOTAL')",
  round2: '@round2(a + b)',
  quantile: '@quantile(exec_rate, 0.5)',
  argMax: '@argMax(right_id, similarity)',
  joinRows: '@joinRows(issue_id)',
  joinDistinct: '@joinDistinct(issue_id)',
  joinBy: '@joinBy(category_id, score)',
  splitRows: 'FROM v_issue v @splitRows(v.labels, category_id)',
  matches: "@matches(indicator_name, '率$')",
  left: '@left(dept_code, 3)',
  days: '@days(due_date, submitted_date)',
  text: '@text(due_date)',
  createTable: '@createTable(t, a VARCHAR, b DOUBLE)',
}

describe('expand', () => {
  it('knows the macros of dialects.json', () => {
    expect(Object.keys(everyMacro)).toEqual(Object.keys(dialects.macros))
  })

  it.each(['duckdb', 'clickhouse', 'postgres'] as const)('spells every macro for %s', (id) => {
    expect(
      Object.values(everyMacro)
        .map((sql) => expand(sql, id))
        .join('\n'),
    ).toMatchSnapshot()
  })

  it('expands macros inside arguments, and cuts arguments at commas outside brackets and quotes', () => {
    expect(expand("@sumIf(coalesce(a, 0), b IN ('x,y', 'it''s') AND @matches(c, '(p|q)'))", 'duckdb')).toBe(
      "sum(CASE WHEN b IN ('x,y', 'it''s') AND regexp_matches(c, '(p|q)') THEN coalesce(a, 0) END)",
    )
  })

  it('leaves what stands in quotes alone', () => {
    const sql = `SELECT '@countIf(a) ?::DOUBLE DOUBLE' AS "DOUBLE ?" FROM t`
    expect(expand(sql, 'postgres')).toBe(sql)
  })

  it('spells upper-case type words, not words that contain one', () => {
    expect(expand('a::DOUBLE, b::BOOLEAN, REDOUBLE, double', 'clickhouse')).toBe('a::Float64, b::Bool, REDOUBLE, double')
  })

  it('numbers parameters in the order of writing, so that a macro may use an argument twice', () => {
    expect(expand('@round2(?::DOUBLE) > ?::INTEGER', 'duckdb')).toBe(
      '(sign($1::DOUBLE) * floor(abs($1::DOUBLE) * 100 + 0.5) / 100) > $2::INTEGER',
    )
    expect(expand('?::VARCHAR = ?::DOUBLE', 'clickhouse')).toBe('{p0:Nullable(String)} = {p1:Nullable(Float64)}')
  })

  it('doubles a backslash in a literal for ClickHouse alone', () => {
    expect(expand(String.raw`a = 'x\y'`, 'clickhouse')).toBe(String.raw`a = 'x\\y'`)
    expect(expand(String.raw`a = 'x\y'`, 'duckdb')).toBe(String.raw`a = 'x\y'`)
  })

  it.each([
    ['@nothing(a)', 'dialect.unknownMacro'],
    ['@toString(a)', 'dialect.unknownMacro'],
    ['SELECT @ FROM t', 'dialect.unknownMacro'],
    ['@left(a)', 'dialect.arguments'],
    ['@text(a, b)', 'dialect.arguments'],
    ['@countIf()', 'dialect.arguments'],
    ['@createTable(t)', 'dialect.arguments'],
    ['a = ?', 'dialect.untypedParameter'],
    ['a = ?::DECIMAL', 'dialect.untypedParameter'],
    ["a = 'x", 'dialect.unclosedQuote'],
    ["@left('x, 2)", 'dialect.unclosedQuote'],
    ['@left(a, 2', 'dialect.unclosedCall'],
  ])('refuses %s as %s', (sql, code) => {
    expect(() => expand(sql, 'duckdb')).toThrow(expect.objectContaining({ code }))
  })
})

describe('materialise', () => {
  it('makes a derived view a table in one statement of DuckDB, four of PostgreSQL', () => {
    expect(materialise('v_fund', 'SELECT 1 AS a', 'duckdb')).toEqual(['CREATE OR REPLACE TABLE v_fund AS SELECT 1 AS a'])
    expect(materialise('v_fund', 'SELECT 1 AS a', 'postgres')).toEqual([
      'DROP TABLE IF EXISTS v_fund CASCADE',
      'CREATE TABLE v_fund AS SELECT 1 AS a',
      'CREATE INDEX ON v_fund (fiscal_year, dept_code)',
      'ANALYZE v_fund',
    ])
  })
})
