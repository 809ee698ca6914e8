import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { deps } from './deps.ts'

/** A line of code, and the room it would stand in. */
type Trial = readonly [room: string, line: string]

const forms = [
  "import { x } from 'IT'",
  "import type { X } from 'IT'",
  "import * as x from 'IT'",
  "import 'IT'",
  "export { x } from 'IT'",
  "export type { X } from 'IT'",
  "export * from 'IT'",
  "export const x = await import('IT')",
  'export const x = await import(`IT`)',
  "export const x = await import('I' + 'T')",
  "export type X = import('IT').X",
  "export const x = require('IT')",
  "import x = require('IT')",
  "export const x = import.meta.glob('IT')",
  "export const x = import.meta.resolve('IT')",
  "export const x = new URL('IT', import.meta.url)",
]

const wrongImports: readonly Trial[] = [
  ['client', '#server/roomServer.ts'],
  ['client', '#rooms/room.ts'],
  ['views', '#simulation/simulation.ts'],
  ['views', '#host/worldHost.ts'],
  ['kernel', '#trace/fold.ts'],
  ['rooms', '#kernel/assert.ts'],
  ['rooms', 'zod/mini'],
  ['rooms', 'node:fs'],
  ['rooms', 'fs'],
  ['rooms', 'a-package-that-nobody-named'],
  ['network', 'mock-socket'],
  ['network', 'mock-socket/dist/mock-socket.es.mjs'],
  ['host', 'node:fs'],
  ['store', 'react'],
  ['simulation', '../store/store.ts'],
  ['simulation', './../store/store.ts'],
  ['simulation', '#simulation/../store/store.ts'],
  ['simulation', '..'],
  ['simulation', '#./store/store.ts'],
  ['simulation', '#store'],
  ['simulation', '#deps.ts'],
  ['simulation', '/src/store/store.ts'],
  ['simulation', 'src/store/store.ts'],
]

const wrongCode = [
  'Date.now()',
  'new Date()',
  'performance.now()',
  'globalThis.Date.now()',
  'Math.random()',
  '(() => { const { random } = Math; return random() })()',
  'crypto.randomUUID()',
  'setTimeout(() => 1, 1)',
  'setInterval(() => 1, 1)',
  'queueMicrotask(() => 1)',
  'new Intl.Collator()',
  "'a'.localeCompare('b')",
  'Number(1).toLocaleString()',
  "'I'.toLocaleLowerCase()",
  "'i'.toLocaleUpperCase()",
  'process.hrtime()',
  'new WeakRef({})',
  'document.title',
]

const core = Object.entries(deps)
  .filter(([, { floor }]) => floor < deps.host.floor)
  .map(([room]) => room)

const refused: readonly Trial[] = [
  ...forms.map((form) => ['client', form.replace('IT', '#server/roomServer.ts')] as const),
  ...wrongImports.map(([room, path]) => [room, `import { x } from '${path}'`] as const),
  ...core.flatMap((room) => wrongCode.map((code) => [room, `export const x = ${code}`] as const)),
]

const allowed: readonly Trial[] = [
  ['trace', "export { assert } from '#kernel/assert.ts'"],
  ['trace', "export { fold } from './fold.ts'"],
  ['trace', "export { fold } from '#trace/fold.ts'"],
  ['store', "export { act } from './commands/act.ts'"],
  ['scenario', "export { strictObject } from 'zod/mini'"],
  ['app', "export const x = await import('#views/stage/ledger/Views.tsx')"],
  ['kernel', 'export const x = Math.max(1, 2)'],
  ['host', 'export const x = Date.now()'],
]

test('the walls in biome.json are those that are written from the table: npm run walls', () => {
  expect(() => execFileSync('node', ['scripts/walls.mjs', '--check'])).not.toThrow()
})

test('lint refuses every import that the table does not name, and real time and dice below host', () => {
  const found = trialsRefused(refused)
  expect(refused.filter((_, index) => !found.has(index))).toEqual([])
})

test('lint lets through what the table lets through', () => {
  const found = trialsRefused(allowed)
  expect(allowed.filter((_, index) => found.has(index))).toEqual([])
})

/** The trials that a wall refuses, by index, each linted in a house of its own with our walls. */
function trialsRefused(trials: readonly Trial[]): ReadonlySet<number> {
  const house = mkdtempSync(join(tmpdir(), 'roomscope-walls-'))
  const { vcs: _, files: __, ...walls } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(house, 'biome.json'), JSON.stringify(walls))
  cpSync('scripts', join(house, 'scripts'), { recursive: true })
  for (const [index, [room, line]] of trials.entries()) {
    mkdirSync(join(house, 'src', room), { recursive: true })
    writeFileSync(join(house, 'src', room, `trial${index}.ts`), `${line}\n`)
  }
  const said = lint(house)
  rmSync(house, { recursive: true })
  const pattern = /title=(?:plugin|lint\/style\/noRestricted\w+),file=[^,]*trial(\d+)\.ts/g
  expect(said).not.toBe('')
  return new Set([...said.matchAll(pattern)].map(([, index]) => Number(index)))
}

function lint(house: string): string {
  const biome = resolve('node_modules', '.bin', 'biome')
  const options = ['lint', '--reporter=github', '--max-diagnostics=none', '--colors=off', 'src']
  const { stdout, stderr } = spawnSync(biome, options, { cwd: house, encoding: 'utf8' })
  return `${stdout}${stderr}`
}
