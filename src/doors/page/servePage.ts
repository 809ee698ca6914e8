import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import sirv from 'sirv'
import type { OpenedFile } from '#cli/open.ts'

/** The page, served on this machine alone. */
export interface ServedPage {
  /** Its address, which ends in a slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves the page from the package's own files, on a port of this machine; 0 is any that is free. A file to be
 * opened stands below `opened/`. Rejects when the port cannot be used.
 */
export async function servePage(port = 0, file?: OpenedFile): Promise<ServedPage> {
  const root = dirname(createRequire(import.meta.url).resolve('roomscope/package.json'))
  const serveFiles = sirv(join(root, 'lib', 'page'), { etag: true })
  const server = createServer(async (request, response) => {
    if (!file || request.url !== `/opened/${file.name}`) {
      return serveFiles(request, response, () => void response.writeHead(404).end())
    }
    try {
      const body = await file.read()
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end(body)
    } catch (error) {
      response.writeHead(404).end((error as Error).message)
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: used } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${used}/`, close }
}
