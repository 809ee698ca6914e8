// Serves the page with a scenario or a trace file opened in it: `npm run open -- FILE`; --help tells more.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { importSource } from './importSource.mjs'

const module = await importSource('cli/open.ts')
// npm runs this in the project's folder; files are named from where the command was given.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
process.exitCode = (await module.open(process.argv.slice(2), serve)) ?? 0

async function serve({ name, read }) {
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    // Not the cache of `npm start`, which may be running.
    cacheDir: 'node_modules/.vite-open',
    server: { host: '127.0.0.1', port: 0 },
    clearScreen: false,
    logLevel: 'error',
    plugins: [{ name: 'serve-opened', configureServer: serveOpened }],
  })
  function serveOpened({ middlewares }) {
    middlewares.use(`/opened/${name}`, async (_request, response) => {
      try {
        const body = await read()
        response.setHeader('Content-Type', 'application/json')
        response.setHeader('Cache-Control', 'no-store')
        response.end(body)
      } catch (error) {
        response.statusCode = 404
        response.end(error.message)
      }
    })
  }
  await server.listen()
  const show = (url) => {
    server.config.server.open = url
    server.openBrowser()
  }
  return { url: server.resolvedUrls.local[0], show }
}
