// Runs scenario files headless: `npm run --silent scenario -- FILE… [--json] …`.
// Node 20 cannot load TypeScript by itself; Vite can, and is here already.
import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('../src/host/cli.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
process.exitCode = await module.main(process.argv.slice(2))
