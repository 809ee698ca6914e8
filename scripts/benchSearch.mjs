// How soon the search breaks each server: `npm run bench:search`.
import { importSource } from './importSource.mjs'

const module = await importSource('cli/search/benchSearch.ts')
process.exitCode = await module.benchSearch(process.argv.slice(2))
