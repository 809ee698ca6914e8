import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sheetsOf, wearersOf } from '../../scripts/styles/readStyles.ts'

const folders = ['src/views', 'src/app']

/** These hold for the whole page: colours and measures, bare elements, and the parts that all wear. */
const globalSheets = [
  'src/app/shell/base.css',
  'src/app/shell/theme.css',
  'src/views/parts/parts.css',
]

const sheets = await sheetsOf(folders)
const wearers = wearersOf(folders)
const isModule = (path: string) => path.endsWith('.module.css')
const modules = sheets.filter(({ path }) => isModule(path))
const unscoped = sheets.filter(({ path }) => !isModule(path))

/** Who takes of a module; a module is imported from its own folder only. */
const takersOf = (path: string) =>
  wearers.flatMap((wearer) =>
    wearer.modules
      .filter(({ from }) => join(dirname(wearer.path), from) === path)
      .map(({ taken }) => ({ path: wearer.path, taken })),
  )

test('every stylesheet is scoped, but for the few that hold everywhere', () => {
  const paths = unscoped.map(({ path }) => path).sort()
  expect(paths).toEqual([...globalSheets].sort())
})

test('no two modules have one name, so that no two classes have', () => {
  const names = modules.map(({ path }) => basename(path))
  expect(names).toEqual([...new Set(names)])
})

test('a module is of its folder', () => {
  const specifiers = wearers.flatMap(({ modules }) => modules.map(({ from }) => from))
  expect(specifiers.filter((from) => !/^\.\/[\w-]+\.module\.css$/.test(from))).toEqual([])
})

test.each(modules)('every class of $path is worn', ({ path, classes }) => {
  const taken = takersOf(path).flatMap((taker) => taker.taken)
  expect(classes.filter((name) => !taken.includes(name))).toEqual([])
})

test.each(modules)('every class that is taken of $path is there', ({ path, classes }) => {
  const missing = takersOf(path).flatMap((taker) =>
    taker.taken.filter((name) => !classes.includes(name)).map((name) => `${taker.path}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('a class of a module is one word as code has it, and is written out where it is worn', () => {
  const odd = modules.flatMap(({ classes }) => classes.filter((name) => !/^[a-z]\w*$/i.test(name)))
  expect(odd).toEqual([])
  const scoped = wearers.filter(({ modules }) => modules.length > 0)
  expect(scoped.flatMap(({ path, madeUp }) => madeUp.map((text) => `${path}: ${text}`))).toEqual([])
})

test('every class that is worn by its name exists', () => {
  const known = unscoped.flatMap(({ classes }) => classes)
  const missing = wearers.flatMap(({ path, texts }) =>
    texts.filter((name) => !known.includes(name)).map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('every class that holds everywhere is worn, and has no underscore', () => {
  const worn = wearers.flatMap(({ texts }) => texts)
  const names = unscoped
    .filter(({ path }) => globalSheets.includes(path))
    .flatMap(({ classes }) => classes)
  expect(names.filter((name) => !worn.includes(name) || name.includes('_'))).toEqual([])
})

test('a part that another folder styles is there', () => {
  const there = wearers.flatMap(({ parts }) => parts)
  const missing = sheets.flatMap(({ parts }) => parts.filter((part) => !there.includes(part)))
  expect(missing).toEqual([])
})
