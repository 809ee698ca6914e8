// Writes what others build on, from the format itself: `npm run schema`.
import { writeFileSync } from 'node:fs'
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
