/** A request for a socket, as a fetch handler is given it. */
export interface UpgradeRequest {
  readonly url: string
  readonly method: string
  readonly headers: object
}

const headers: Readonly<Record<string, string>> = {
  upgrade: 'websocket',
  connection: 'Upgrade',
  host: 'localhost',
}

/** A request for a socket on this path. */
export function upgradeRequest(path: string): UpgradeRequest {
  const url = `http://localhost${path}`
  const get = (name: string) => headers[name.toLowerCase()] ?? null
  const has = (name: string) => get(name) !== null
  const request = { url, method: 'GET', headers: { ...headers, get, has }, cf: {}, signal: null }
  return Object.assign(request, { clone: () => request, json: () => Promise.resolve({}) })
}
