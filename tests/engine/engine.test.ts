import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell, Row } from '../../src/domain/row'
import type { Engine } from '../../src/engine/Engine'
import { loadTables } from '../../src/engine/load'
import { tableText } from '../../src/engine/tableText'
import { derivedViews } from '../../src/engine/views'
import { viewColumns } from '../../src/engine/views/columns'
import { engineWith, textsOf } from '../support/nodeEngine'
import { tinyDistrict } from '../support/tinyDistrict'

let engine: Engine
const ask = (sql: string, ...params: readonly Cell[]): Promise<Row[]> => engine.rows({ sql, params })
const countOf = async (table: string) => (await ask(`SELECT count(*)::INTEGER AS n FROM ${table}`))[0]?.n
/** Some seconds of work, a question that can be withdrawn. */
const longQuestion = {
  sql: 'SELECT sum(a.range * b.range * 1.0)::DOUBLE AS s FROM range(300000) AS a, range(300000) AS b',
  params: [],
}

beforeAll(async () => {
  engine = await engineWith({})
})
afterAll(() => engine.close())

describe('an engine without data', () => {
  it.each(derivedViews.map((view) => view.id))('%s binds and has no rows', async (view) => {
    expect(await countOf(view)).toBe(0)
  })

  it.each(derivedViews.map((view) => view.id))('%s has the columns that are known of it', async (view) => {
    const described = await ask(`SELECT column_name::VARCHAR AS id, column_type::VARCHAR AS type FROM (DESCRIBE ${view})`)
    const outside = (type: Cell | undefined) => (type === 'BIGINT' ? 'INTEGER' : type)
    expect(described.map((column) => ({ id: column.id, type: outside(column.type) }))).toEqual(viewColumns(view))
  })
})

describe('texts', () => {
  const texts = [
    '001',
    '',
    'a,b',
    'say "no"',
    "o'clock",
    'first\nsecond',
    'first\r\nsecond',
    ' 区总工会 ',
    '𠮷野家😀',
    '\\N',
    'NULL',
    '#',
    '\ufeffx',
  ]

  it('come back as they went in: leading zeros, quotes, line breaks, Chinese, nothing at all', async () => {
    await engine.load(
      'dept_entity',
      tableText(
        'dept_entity',
        texts.map((entity_id, place) => ({ dept_code: String(place).padStart(3, '0'), entity_id })),
      ),
    )
    const rows = await ask('SELECT dept_code, entity_id FROM dept_entity ORDER BY dept_code')
    expect(rows.map((row) => row.entity_id)).toEqual(texts)
    expect(rows[1]?.dept_code).toBe('001')
  })

  it('of no characters are not NULL', async () => {
    await engine.load(
      'dept_entity',
      tableText('dept_entity', [
        { dept_code: '', entity_id: null },
        { dept_code: null, entity_id: '' },
      ]),
    )
    expect(await ask('SELECT dept_code, entity_id FROM dept_entity')).toEqual([
      { dept_code: '', entity_id: null },
      { dept_code: null, entity_id: '' },
    ])
  })

  it('can be asked for by parameter', async () => {
    expect(
      await ask('SELECT ?::VARCHAR AS a, ?::DOUBLE AS b, ?::INTEGER AS c, ?::BOOLEAN AS d', "o'k $1", 431.77, 2021, null),
    ).toEqual([{ a: "o'k $1", b: 431.77, c: 2021, d: null }])
  })
})

describe('numbers', () => {
  it('keep every digit of a double', async () => {
    const values = [0.1, 431.77, 1e-9, 123456789.123456, -0.01, 5e15]
    await engine.load(
      'text_pairs',
      tableText(
        'text_pairs',
        values.map((similarity, place) => ({ left_id: String(place), similarity })),
      ),
    )
    const rows = await ask('SELECT similarity FROM text_pairs ORDER BY left_id')
    expect(rows.map((row) => row.similarity)).toEqual(values)
  })

  it('that are none leave as NULL', async () => {
    expect(await ask("SELECT 'NaN'::DOUBLE AS a, (1.0 / 0)::DOUBLE AS b")).toEqual([{ a: null, b: null }])
  })

  it('come in the order asked for, over more rows than a batch holds', async () => {
    const rows = await ask(
      'SELECT range::INTEGER AS n, (range % 2 = 0)::BOOLEAN AS even, nullif(range % 3, 0)::INTEGER AS third FROM range(5000) ORDER BY range',
    )
    expect(rows).toHaveLength(5000)
    expect(rows[4999]).toEqual({ n: 4999, even: false, third: 1 })
    expect(rows[4998]).toEqual({ n: 4998, even: true, third: null })
  })
})

describe('what is refused', () => {
  it.each([
    ['count(*)', 'BIGINT arrives as BigInt'],
    ['sum(1.50)', 'DECIMAL arrives unscaled'],
    ["DATE '2021-01-01'", 'a date'],
    ["'a'::ENUM('a', 'b')", 'ENUM arrives as NULL'],
  ])('a column of %s: %s', async (column) => {
    await expect(ask(`SELECT ${column} AS a`)).rejects.toMatchObject({ code: 'engine.columnType' })
  })

  it('SQL that does not bind, with the text and the reason', async () => {
    await expect(ask('SELECT nothing FROM v_eval')).rejects.toMatchObject({
      code: 'engine.query',
      sql: 'SELECT nothing FROM v_eval',
      params: { message: expect.stringContaining('nothing') },
    })
    expect(await countOf('v_eval')).toBe(0)
  })

  it('a table and a column that are not there', async () => {
    const csv = new TextEncoder().encode('phone\n"1"\n')
    await expect(engine.load('people', csv)).rejects.toMatchObject({ code: 'engine.unknownTable' })
    await expect(engine.load('dept_entity', csv)).rejects.toMatchObject({ code: 'engine.unknownColumn' })
  })
})

describe('a question that is withdrawn', () => {
  it('rejects as AbortError while it runs, and the next is answered', async () => {
    const asking = new AbortController()
    const answer = engine.rows(longQuestion, asking.signal)
    setTimeout(() => asking.abort(), 50)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(await ask('SELECT 1::INTEGER AS one')).toEqual([{ one: 1 }])
  })

  it('rejects at once while it waits for its turn', async () => {
    const first = new AbortController()
    const second = new AbortController()
    const running = engine.rows(longQuestion, first.signal)
    const waiting = engine.rows({ sql: 'SELECT 1::INTEGER AS one', params: [] }, second.signal)
    second.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    first.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('is not asked where the signal fired before', async () => {
    await expect(engine.rows({ sql: 'SELECT nothing', params: [] }, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('loadTables', () => {
  it('replaces everything, and tells each step', async () => {
    const steps: string[] = []
    await loadTables(engine, textsOf(tinyDistrict), { onStep: ({ table, done, total }) => steps.push(`${done}/${total} ${table}`) })
    expect([await countOf('evaluations'), await countOf('v_eval'), await countOf('dept_entity')]).toEqual([17, 17, 8])
    expect(steps[0]).toBe('0/23 departments')
    expect(steps.at(-1)).toBe('22/23 v_recurrence')
    await loadTables(engine, textsOf(tinyDistrict))
    expect(await countOf('evaluations')).toBe(17)
  })

  it('leaves the former tables where a text cannot be read', async () => {
    await loadTables(engine, textsOf(tinyDistrict))
    const broken = {
      ...textsOf({ departments: [{ dept_code: '9' }] }),
      funds: new TextEncoder().encode('eval_id,line_no\n"a",one\n'),
    }
    await expect(loadTables(engine, broken)).rejects.toMatchObject({ code: 'engine.query' })
    expect([await countOf('departments'), await countOf('funds'), await countOf('v_fund')]).toEqual([8, 8, 8])
  })

  it('leaves the former tables where the import is withdrawn half way', async () => {
    await loadTables(engine, textsOf(tinyDistrict))
    const importing = new AbortController()
    const loading = loadTables(
      engine,
      {},
      {
        signal: importing.signal,
        onStep: ({ table }) => {
          if (table === 'v_eval') importing.abort()
        },
      },
    )
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
    expect([await countOf('evaluations'), await countOf('v_indicator')]).toEqual([17, 10])
  })

  it('answers questions from the former tables meanwhile', async () => {
    await loadTables(engine, textsOf(tinyDistrict))
    const seen: (Cell | undefined)[] = []
    const counts: Promise<void>[] = []
    const loading = loadTables(
      engine,
      {},
      {
        onStep: () => void counts.push(countOf('evaluations').then((n) => void seen.push(n))),
      },
    )
    await loading
    await Promise.all(counts)
    expect(seen[0]).toBe(17)
    expect(new Set(seen).size).toBeLessThanOrEqual(2)
    expect(await countOf('evaluations')).toBe(0)
  })
})
