// Writes what others read of the format, from the format itself: `npm run schema`. That is
// public/scenario.schema.json, defaults.json and words.json in src/scenario/defaults, and the lists in
// docs/SCENARIOS.md; and of docs/LAWS.md what stands in the words of the laws and in the specimens.
// Before that, src/laws/allLaws.ts from the files of the laws.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const load = async (file) =>
  (await runnerImport(root + file, { configFile: false, logLevel: 'error' })).module

const { lawsTable } = await load('scripts/lawsTable.ts')
writeFileSync(`${root}src/laws/allLaws.ts`, lawsTable(root))

const { formatDefaults } = await load('src/scenario/defaults/formatDefaults.ts')
writeFileSync(`${root}src/scenario/defaults/defaults.json`, JSON.stringify(formatDefaults()))

const { formatWords } = await load('src/scenario/defaults/formatWords.ts')
writeFileSync(`${root}src/scenario/defaults/words.json`, JSON.stringify(formatWords()))

const { publishedSchema } = await load('src/words/documents/publishedSchema.ts')
writeFileSync(`${root}public/scenario.schema.json`, publishedSchema())

const { withTables } = await load('src/words/documents/scenarioTables.ts')
const { roomLimits } = await load('src/rooms/roomLimits.ts')
const { protocolLimits } = await load('src/protocol/protocolLimits.ts')
const defaults = { ...roomLimits, ...protocolLimits }
const document = `${root}docs/SCENARIOS.md`
writeFileSync(document, withTables(readFileSync(document, 'utf8'), defaults))

const { lawsDocument } = await load('src/words/documents/lawsDocument.ts')
const { en } = await load('src/words/en/en.ts')
const { catalog } = await load('src/specimens/catalog.ts')
const laws = `${root}docs/LAWS.md`
writeFileSync(laws, lawsDocument(readFileSync(laws, 'utf8'), en, catalog))
