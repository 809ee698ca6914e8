import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defects } from './defects/defects.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const rows = read('docs/AS-WRITTEN.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id]) => /^[A-D]\d+$/.test(id ?? ''))
  .map(([, id = '', what = '', laws = '', here = '']) => ({ id, what, laws, here }))
const all = Object.values(defects).flat()

test('every defect of the pattern is in the table, once', () => {
  const ids = (letter: string, first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${letter}${first + i}`)
  expect(rows.map(({ id }) => id)).toEqual([
    ...ids('A', 0, 14),
    ...ids('B', 1, 30),
    ...ids('C', 1, 11),
    ...ids('D', 1, 8),
  ])
})

test('what the table calls played is played, with the laws that it names, and nothing else is', () => {
  const played = rows.filter(({ here }) => here.startsWith('played'))
  expect(all.map(({ id }) => id).sort()).toEqual(
    [...played.map(({ id }) => id), 'no heartbeat'].sort(),
  )
  for (const { id, law, named, settings, server } of all) {
    const row = rows.find((each) => each.id === id)
    if (!row) continue
    expect([id, row.laws]).toEqual([id, named === undefined ? law : `${law}, ${named}`])
    const { iteration } = (settings ?? {}) as { iteration?: string }
    for (const word of [iteration, server])
      if (word) expect([id, row.here]).toEqual([id, expect.stringContaining(word)])
  }
})

test('what it calls API is tested as API, and what it only tells says why', () => {
  const tests = read('src/specimens/asWrittenManager.test.ts')
  const tested = [...tests.matchAll(/test\('([A-D]\d+) \(/g)].map(([, id]) => id)
  expect(tested).toEqual(rows.filter(({ here }) => here.includes('API')).map(({ id }) => id))
  for (const { here } of rows) expect(here).toMatch(/^(played|API|told: \S+ \S+)/)
})
