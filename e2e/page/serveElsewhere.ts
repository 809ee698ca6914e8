import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

interface Elsewhere {
  /** Where the pages are. */
  readonly origin: string
  /** What stands in the page at `/`. */
  page: string
  /** What is served in the built page's place; null for itself. */
  newer: string | null
  stop(): void
}

/** The built page is served under this path too. */
export const deepPath = '/deep/below/'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Another server: a page of somebody else's at `/`, and the built page of ours deep below. */
export async function serveElsewhere(): Promise<Elsewhere> {
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    if (!pathname.startsWith(deepPath)) {
      response.setHeader('content-type', 'text/html')
      return response.end(elsewhere.page)
    }
    const path = normalize(pathname.slice(deepPath.length) || 'index.html')
    try {
      const newer = path === 'index.html' ? elsewhere.newer : null
      const content = newer ?? (await readFile(join('dist', path)))
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const elsewhere: Elsewhere = {
    origin: `http://127.0.0.1:${port}`,
    page: '',
    newer: null,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return elsewhere
}
