import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import { publishedSchema } from '#words/documents/publishedSchema.ts'
import { library } from './library/library.ts'
import { doSchemas, expectSchemas } from './steps.ts'

const parsedFile = (name: string) => JSON.parse(readFileSync(`scenarios/${name}`, 'utf8'))

test('every word of the format has a description for editors', () => {
  const schema = JSON.parse(publishedSchema()) as {
    properties: { steps: { items: { anyOf: { description?: string }[] } } }
  }
  const { anyOf } = schema.properties.steps.items
  expect(anyOf).toHaveLength(Object.keys(doSchemas).length + Object.keys(expectSchemas).length)
  expect(anyOf.filter(({ description }) => !description)).toEqual([])
})

test('the JSON schema that is published is the format’s own: npm run schema', () => {
  expect(readFileSync('public/scenario.schema.json', 'utf8')).toBe(publishedSchema())
})

test('every file in scenarios/ names the schema first, for editors', () => {
  const files = readdirSync('scenarios').map((name) => readFileSync(`scenarios/${name}`, 'utf8'))
  expect(files.length).toBeGreaterThan(30)
  for (const text of files) expect(Object.keys(JSON.parse(text))[0]).toBe('$schema')
})

test('every built-in scenario is a file in scenarios/', () => {
  const names = readdirSync('scenarios').map((file) => parsedFile(file).name)
  expect(names).toEqual(expect.arrayContaining(library.map(({ name }) => name)))
})

test('the published schema takes every file in scenarios/, and none that is spoilt', () => {
  const schema = fromJSONSchema(JSON.parse(readFileSync('public/scenario.schema.json', 'utf8')))
  const files = readdirSync('scenarios').map(parsedFile)
  expect(files.filter((file) => !schema.safeParse(file).success)).toEqual([])
  const bad = [
    { roomscope: 2 },
    { roomscope: 1, stps: [] },
    { roomscope: 1, seed: -1 },
    { roomscope: 1, steps: [{ do: 'jion', client: 'a', room: 'r' }] },
    { roomscope: 1, steps: [{ do: 'join', client: 'a' }] },
    { roomscope: 1, steps: [{ do: 'join', client: 'a', room: 'r', rom: 'r' }] },
    { roomscope: 1, settings: { latncyMs: [1, 2] } },
  ]
  expect(bad.filter((file) => schema.safeParse(file).success)).toEqual([])
})
