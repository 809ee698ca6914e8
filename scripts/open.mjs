// Serves the page with a scenario or a trace file opened in it, at the first thing that went wrong:
// `npm run open -- FILE [--server ID|FILE] [--seed N] [--no-browser]`. Ends with Ctrl+C.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { wholeCode } from './loadCode.mjs'

const usage =
  'Usage: npm run open -- FILE [--server ID|FILE] [--seed N] [--no-browser]\n' +
  'FILE is a scenario, or a trace as --trace and a failing test write it.\n'

const { file, values } = await read()
const name = encodeURIComponent(basename(file))
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Not the cache of `npm start`, which may be running.
  cacheDir: 'node_modules/.vite-open',
  server: { host: '127.0.0.1', port: 0 },
  clearScreen: false,
  logLevel: 'error',
  plugins: [serveOpened()],
})
await server.listen()
const url = `${server.resolvedUrls.local[0]}#open=opened/${encodeURIComponent(name)}`
process.stdout.write(`${file}\nis open at ${url}\n`)
if (!values['no-browser']) {
  server.config.server.open = url
  server.openBrowser()
}

/** The file to open; ends the program when there is none. */
async function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        seed: { type: 'string' },
        'no-browser': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(usage)
      process.exit(0)
    }
    if (positionals.length !== 1)
      throw new Error(`found ${positionals.length} files; one may stand there`)
    // npm runs this in the project's folder; files are named from where the command was given.
    const file = resolve(process.env.INIT_CWD ?? '.', positionals[0])
    await readFile(file)
    return { file, values }
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}`)
    process.exit(2)
  }
}

/** Gives the page the file as it is now: who changes it, opens the address again. */
function serveOpened() {
  return {
    name: 'serve-opened',
    configureServer({ middlewares }) {
      middlewares.use(`/opened/${name}`, async (_request, response) => {
        try {
          const body = await changed(await readFile(file))
          response.setHeader('Content-Type', 'application/json')
          response.setHeader('Cache-Control', 'no-store')
          response.end(body)
        } catch (error) {
          response.statusCode = 404
          response.end(error.message)
        }
      })
    },
  }
}

/** With another server or seed, as they were given; what is no JSON is left to the page to tell of. */
async function changed(bytes) {
  if (values.server === undefined && values.seed === undefined) return bytes
  let value
  try {
    value = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''))
  } catch {
    return bytes
  }
  const scenario = value?.scenario ?? value
  if (typeof scenario !== 'object' || scenario === null) return bytes
  if (values.server !== undefined) scenario.server = await serverNamed(values.server)
  // What is no number is left to the page to tell of, as it was typed.
  if (values.seed !== undefined)
    scenario.seed = /^\d+$/.test(values.seed) ? Number(values.seed) : values.seed
  return JSON.stringify(value)
}

/** A server by its id, or a file of one's own with all that it imports. No id has a dot or a slash in it. */
function serverNamed(server) {
  if (!/[./\\]/.test(server)) return server
  return wholeCode(resolve(process.env.INIT_CWD ?? '.', server))
}
