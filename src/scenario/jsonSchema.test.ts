import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import { jsonSchema } from './jsonSchema.ts'
import { parseScenarioText } from './parseScenario.ts'
import { doSchemas, expectSchemas } from './steps.ts'

const library = readdirSync('src/scenario/library').filter((name) => name.endsWith('.json'))

test('every word of the format has a description for editors', () => {
  const schema = jsonSchema() as {
    properties: { steps: { items: { anyOf: { description?: string }[] } } }
  }
  const { anyOf } = schema.properties.steps.items
  expect(anyOf).toHaveLength(Object.keys(doSchemas).length + Object.keys(expectSchemas).length)
  expect(anyOf.filter(({ description }) => !description)).toEqual([])
})

test('each file of the library is among the files to copy: npm run schema', () => {
  expect(readdirSync('scenarios')).toEqual(expect.arrayContaining(library))
})

test.each(library)('scenarios/%s is the library’s, with the schema named first', (name) => {
  const published = readFileSync(`scenarios/${name}`, 'utf8')
  expect(Object.keys(JSON.parse(published))[0]).toBe('$schema')
  const own = parseScenarioText(readFileSync(`src/scenario/library/${name}`, 'utf8'))
  expect(own.ok).toBe(true)
  expect(parseScenarioText(published)).toEqual(own)
})

test('the published schema takes every file in scenarios/, and none that is spoilt', () => {
  const schema = fromJSONSchema(JSON.parse(readFileSync('public/scenario.schema.json', 'utf8')))
  const files = readdirSync('scenarios').map((name) =>
    JSON.parse(readFileSync(`scenarios/${name}`, 'utf8')),
  )
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
