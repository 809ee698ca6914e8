/** Where a connection was opened. */
export type Route =
  | { readonly endpoint: 'ws' }
  | { readonly endpoint: 'room'; readonly room: string }

const roomPath = '/ws/room/'

/** What a path asks for: `/ws`, or `/ws/room/ID` with the id percent-decoded; null for any other. */
export function parseRoute(path: string): Route | null {
  if (path === '/ws') return { endpoint: 'ws' }
  if (!path.startsWith(roomPath)) return null
  try {
    return { endpoint: 'room', room: decodeURIComponent(path.slice(roomPath.length)) }
  } catch {
    return null
  }
}
