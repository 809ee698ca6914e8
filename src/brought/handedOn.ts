import { encodeClientMessage } from '#protocol/clientFrames.ts'

/** What a client says in the room of its path, as it would say it on `/ws`. */
export function saidIn(room: string, text: string): string {
  return encodeClientMessage({ type: 'message', room, payload: { text } })
}

/** An event with its arguments; null when it is another text. */
export function eventIn(data: string | Uint8Array): [string, ...unknown[]] | null {
  if (typeof data !== 'string' || !data.startsWith('["')) return null
  try {
    return JSON.parse(data) as [string, ...unknown[]]
  } catch {
    return null
  }
}

/** A request as `http` has it, as far as it can be known. */
export function httpRequest(path: string): { readonly url: string } {
  const socket = { remoteAddress: '127.0.0.1', remotePort: 0 }
  const request = { url: path, method: 'GET', headers: { host: 'localhost' }, socket }
  return request
}
