// Writes public/scenario.schema.json from the format: `npm run schema`.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const root = new URL('..', import.meta.url).pathname
const { module } = await runnerImport(`${root}src/scenario/jsonSchema.ts`, {
  configFile: false,
  logLevel: 'error',
})
writeFileSync(
  `${root}public/scenario.schema.json`,
  `${JSON.stringify(module.jsonSchema(), null, 2)}\n`,
)
