/** What of a worker reaches out of it, or starts another that would. Code that was brought finds none of it. */
const doors = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
  'cookieStore',
  'navigator',
  'location',
  'Notification',
  'postMessage',
  'close',
  'onmessage',
  'addEventListener',
  'WebAssembly',
  'FontFace',
  'fonts',
] as const

/**
 * Takes out of this worker what reaches out of it, for code that is to be run in it. The policy of its
 * page forbids the same; this is the second lock, and tells the code at once. Returns what was taken.
 */
export function shutIn(scope: object): void {
  for (const door of doors) {
    for (let at: object | null = scope; at; at = Object.getPrototypeOf(at)) {
      if (!Object.hasOwn(at, door)) continue
      if (!Reflect.deleteProperty(at, door)) Reflect.set(at, door, undefined)
    }
  }
}
