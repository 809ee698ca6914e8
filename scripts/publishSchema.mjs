// Writes what others build on, from the format itself: `npm run schema`. That is
// public/scenario.schema.json, and the built-in scenarios as files to copy, in scenarios/.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const { module } = await runnerImport(`${root}src/scenario/jsonSchema.ts`, {
  configFile: false,
  logLevel: 'error',
})
writeFileSync(
  `${root}public/scenario.schema.json`,
  `${JSON.stringify(module.jsonSchema(), null, 2)}\n`,
)

const library = `${root}src/scenario/library/`
mkdirSync(`${root}scenarios`, { recursive: true })
for (const file of readdirSync(library).filter((name) => name.endsWith('.json'))) {
  const text = readFileSync(library + file, 'utf8')
  const published = text.replace('{\n', '{\n  "$schema": "../public/scenario.schema.json",\n')
  writeFileSync(`${root}scenarios/${file}`, published)
}
