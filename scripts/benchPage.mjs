// Measures the built page in a real browser: `npm run bench:page`; `-- --clients 30,1000,10000`,
// `--rounds 3`, `--json figures.json`, and `--no-build` for the page as it was built last.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview, runnerImport } from 'vite'

const load = async (file) =>
  (
    await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
      configFile: false,
      logLevel: 'error',
    })
  ).module
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '30,1000,10000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
})
const counts = values.clients.split(',').map(Number)
const rounds = Number(values.rounds)
if (![...counts, rounds].every((count) => Number.isInteger(count) && count > 0)) {
  process.stderr.write('--clients and --rounds are whole numbers from 1 on\n')
  process.exit(2)
}
if (!values['no-build']) await build({ logLevel: 'error' })
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const { launchOptions, thisMachine } = await load('../e2e/browser/thisMachine.ts')
const { findBrowser } = await load('../e2e/browser/findBrowser.ts')
const browser = await chromium.launch(launchOptions(await findBrowser(thisMachine)))
const { benchPage } = await load('./page/benchPage.ts')
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: `${availableParallelism()} cores`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${process.platform} ${process.arch}`,
  browser: `Chromium ${browser.version()}`,
}
process.stdout.write(`${Object.values(machine).join(', ')}\n`)
try {
  const { port } = server.httpServer.address()
  const result = await benchPage({
    browser,
    url: `http://127.0.0.1:${port}/`,
    built: fileURLToPath(new URL('../dist', import.meta.url)),
    counts,
    rounds,
    print: (line) => process.stdout.write(`${line}\n`),
  })
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine, ...result }, null, 2)}\n`)
  }
} finally {
  await browser.close()
  await server.close()
}
