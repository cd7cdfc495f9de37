// Every SQL text is written in the subset that DuckDB, ClickHouse and PostgreSQL read alike (SCALE.md).
import { describe, expect, it } from 'vitest'
import { compileChecks } from '../../src/checks/compile'
import { AppError } from '../../src/domain/errors'
import { emptySelection, type Selection } from '../../src/domain/selection'
import { createTable, schemaTables } from '../../src/engine/ddl'
import { expand } from '../../src/engine/dialect'
import dialects from '../../src/engine/dialects.json'
import { derivedViews } from '../../src/engine/views'
import { metrics } from '../../src/metrics/catalog'
import { compile } from '../../src/metrics/compile'
import { dimensions } from '../../src/metrics/dimensions'
import { checks } from '../../src/reference/checks'

/** Words that may stand before a bracket without being a call. */
const words = 'and or not in when then else end as on over by from where select exists values with having union sets join'
const keywords = new Set(words.split(' '))
const allowed = new Set([...dialects.functions.allowed, ...keywords])

/** A text without what stands in quotes, where nothing is looked for. */
const bare = (sql: string) => sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, "''")

/** What one engine would read otherwise, as a sentence. */
function faultsOf(sql: string): string[] {
  const text = bare(sql)
  const calls = [...text.matchAll(/(@?)\b([A-Za-z_]\w*)\s*\(/g)]
    .filter(([, macro, name = '']) => macro === '' && !allowed.has(name.toLowerCase()))
    .map(([, , name]) => `${name}( is not one of dialect.functions`)
  const refused = dialects.refused.patterns
    .filter(({ pattern }) => new RegExp(pattern).test(text))
    .map(({ pattern, instead }) => `${pattern}: write ${instead}`)
  return [...calls, ...refused]
}

const viewTexts = derivedViews.map((view) => [view.id, view.select] as const)
const checkTexts = checks.map((check) => [check.id, compileChecks(check.relation, [check]).sql] as const)
const tableTexts = schemaTables.map((table) => [table, createTable(table)] as const)

describe('the portable subset', () => {
  it.each(viewTexts)('%s is written in it', (_, sql) => {
    expect(faultsOf(sql)).toEqual([])
  })

  it.each(checkTexts)('%s is written in it', (_, sql) => {
    expect(faultsOf(sql)).toEqual([])
  })

  it.each(tableTexts)('the table %s is written in it', (_, sql) => {
    expect(faultsOf(sql)).toEqual([])
  })

  it('holds every metric by every dimension it can be asked by', () => {
    const queries = metrics.flatMap((metric) =>
      [[], ...dimensions.map((dimension) => [dimension.id])].flatMap((by) => asked(metric.id, by)),
    )
    expect(queries.length).toBeGreaterThan(metrics.length)
    expect([...new Set(queries.flatMap(faultsOf))]).toEqual([])
  })

  it('holds a question with every filter set', () => {
    expect(faultsOf(compile({ metrics: ['exec_rate_adjusted'], by: ['year'] }, filtered).sql)).toEqual([])
  })

  it.each([...viewTexts, ...checkTexts, ...tableTexts])('%s expands for all three engines without a macro left', (_, sql) => {
    for (const id of ['duckdb', 'clickhouse', 'postgres'] as const) expect(bare(expand(sql, id))).not.toMatch(/@\w|\?/)
  })

  it.each([
    ['count(*) FILTER (WHERE a)', 'FILTER'],
    ['SELECT a // b FROM t', '//'],
    ['SELECT a FROM t ORDER BY a DESC', 'DESC'],
    ['SELECT a::DECIMAL FROM t', '::'],
    ['SELECT median(a) FROM t', 'median('],
    ['SELECT a FROM t JOIN u USING (k)', 'USING'],
    ['SELECT [a] FROM t', '[\\[\\]'],
  ])('would find “%s”', (sql, fault) => {
    expect(faultsOf(sql).join()).toContain(fault)
  })

  it('does not look inside quotes', () => {
    expect(faultsOf("SELECT 'median(a) // FILTER' AS a, '{' AS b FROM t")).toEqual([])
  })
})

/** The query, or none where the metric is not known by that dimension. */
function asked(metric: string, by: readonly string[]): string[] {
  try {
    return [compile({ metrics: [metric], by }, emptySelection).sql]
  } catch (fault) {
    if (fault instanceof AppError) return []
    throw fault
  }
}

const filtered: Selection = {
  ...emptySelection,
  years: [2021],
  departments: ['001'],
  departmentTypes: ['GOV'],
  sizeBands: ['SMALL'],
  financeOffices: ['行政股'],
  issueCategories: ['BUDGET_EXEC'],
  excludeFlagged: true,
}
