import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../src')

/** Who may import whom (ARCHITECTURE). A room may always import itself. `room/file` allows that file alone. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  reference: ['domain'],
  intake: ['domain', 'reference'],
  engine: ['domain'],
  issues: ['domain', 'reference'],
  metrics: ['domain', 'reference', 'engine'],
  checks: ['domain', 'reference', 'engine', 'metrics'],
  views: ['domain', 'reference', 'metrics'],
  report: ['domain', 'i18n', 'views', 'checks', 'metrics'],
  workspace: ['domain', 'i18n', 'reference', 'intake', 'engine', 'issues', 'metrics', 'checks', 'views', 'report'],
  platform: ['domain', 'engine', 'intake', 'workspace'],
  stores: ['domain', 'workspace', 'intake', 'views', 'checks'],
  ui: ['domain', 'i18n', 'stores', 'views', 'workspace', 'intake', 'reference'],
  app: ['ui', 'stores', 'workspace', 'platform/browser', 'domain'],
  batch: ['domain', 'i18n', 'reference', 'intake', 'issues', 'views', 'workspace', 'platform/node'],
}

/** Packages a room may load, beside types. */
const packages: Readonly<Record<string, readonly string[]>> = {
  intake: ['papaparse', '@e965/xlsx', 'saxes', 'fflate', 'pdfjs-dist'],
  views: ['echarts'],
  report: ['hucre', 'docx', 'fflate'],
  workspace: ['@noble/hashes', 'fflate', 'valibot'],
  platform: ['@duckdb/duckdb-wasm', '@resvg/resvg-js', 'idb', 'node:'],
  stores: ['pinia', 'vue'],
  ui: ['vue', 'element-plus', '@tanstack/vue-virtual', 'vue-router'],
  app: ['vue', 'pinia', 'vue-router', 'element-plus'],
  batch: ['node:'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.(ts|vue)$/.test(name) ? [path] : []
  })
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]|\n(?!import|export))*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(importPattern)].map((found) => ({
    from: relative(root, file),
    to: found[2] ?? found[3] ?? found[4] ?? '',
    typeOnly: found[1] !== undefined,
  }))
}

const files = filesBelow(root)
const imports = files.flatMap(importsOf)

function target(one: Import): string | null {
  if (!one.to.startsWith('.')) return null
  return relative(root, resolve(root, dirname(one.from), one.to.replace(/\?.*$/, '')))
}

const roomOf = (path: string) => path.split('/')[0] ?? ''

describe('the house', () => {
  it('has the rooms of the table and no other', () => {
    const rooms = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory())
    expect(rooms.filter((room) => !(room in mayImport))).toEqual([])
  })

  it('has no arrow between rooms that the table does not allow', () => {
    const wrong = imports.flatMap((one) => {
      const to = target(one)
      const from = roomOf(one.from)
      if (to === null || to.startsWith('..') || roomOf(to) === from) return []
      const allowed = (mayImport[from] ?? []).some((room) => to === room || to.startsWith(`${room}/`))
      return allowed ? [] : [`${one.from} -> ${one.to}`]
    })
    expect(wrong).toEqual([])
  })

  it('reads data/ from reference, checks are read there too', () => {
    const wrong = imports.filter((one) => target(one)?.startsWith('../data') && !/^(reference|stores|app)\//.test(one.from))
    expect(wrong.map((one) => `${one.from} -> ${one.to}`)).toEqual([])
  })

  it('loads a package only in the room that answers for it', () => {
    const wrong = imports.flatMap((one) => {
      if (one.to.startsWith('.') || one.typeOnly || one.to.startsWith('virtual:')) return []
      const allowed = (packages[roomOf(one.from)] ?? []).some(
        (name) => one.to === name || one.to.startsWith(name.endsWith(':') ? name : `${name}/`),
      )
      return allowed ? [] : [`${one.from} -> ${one.to}`]
    })
    expect(wrong).toEqual([])
  })

  it('has no loop of imports', () => {
    const known = new Map(files.map((file) => [relative(root, file).replace(/\.(ts|vue)$/, ''), relative(root, file)]))
    const resolveFile = (path: string) => known.get(path.replace(/\.(ts|vue)$/, '')) ?? known.get(`${path}/index`)
    const graph = new Map<string, string[]>()
    for (const one of imports) {
      const to = target(one)
      const file = to === null ? undefined : resolveFile(to)
      if (file !== undefined && !one.typeOnly) graph.set(one.from, [...(graph.get(one.from) ?? []), file])
    }
    const state = new Map<string, 'open' | 'done'>()
    const loops: string[] = []
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        loops.push([...path.slice(path.indexOf(file)), file].join(' -> '))
        return
      }
      state.set(file, 'open')
      for (const next of graph.get(file) ?? []) walk(next, [...path, file])
      state.set(file, 'done')
    }
    for (const file of graph.keys()) walk(file, [])
    expect(loops).toEqual([])
  })

  it('binds only platform and batch to Node', () => {
    const wrong = imports.filter((one) => one.to.startsWith('node:') && !/^(platform\/node|batch)\//.test(one.from))
    expect(wrong.map((one) => one.from)).toEqual([])
  })

  it('assembles queries in few places', () => {
    const allowed = /^(metrics\/|engine\/|checks\/|workspace\/trace\.ts)/
    const wrong = files
      .map((file) => relative(root, file))
      .filter((file) => !allowed.test(file) && /\bSELECT\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  it('has no folder whose name says nothing', () => {
    expect(files.filter((file) => /\/(utils?|common|helpers?|shared|misc)(\/|\.)/i.test(relative(root, file)))).toEqual([])
  })
})
