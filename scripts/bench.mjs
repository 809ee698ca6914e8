// Measures, side by side: `npm run bench`.
import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('../src/host/bench.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'error',
})
await module.bench()
