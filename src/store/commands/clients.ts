import type { Lab } from '#store/lab.ts'
import { act } from './act.ts'

/** How a client comes: turned away before the server accepts, or as one of a person's connections. */
interface Coming {
  readonly refuse?: boolean
  /** Who it says that it is; a person of its own when it is left out. */
  readonly user?: string | undefined
}

/** Opens one client under a name of its own. */
export function connectClient(
  lab: Lab,
  client: string,
  path?: string,
  { refuse = false, user }: Coming = {},
): Promise<void> {
  return act(lab, {
    do: 'connect',
    client,
    ...(user === undefined ? {} : { user }),
    ...(path === undefined ? {} : { path }),
    ...(refuse ? { refuse } : {}),
  })
}

/** Opens many clients at once, prefix1, prefix2, …, and has them join rooms. */
export function spawnClients(
  lab: Lab,
  count: number,
  prefix: string,
  join: readonly string[],
): Promise<void> {
  return act(lab, { do: 'spawn', count, prefix, ...(join.length > 0 ? { join: [...join] } : {}) })
}

/** Joins a room, existing or new. */
export function joinRoom(lab: Lab, client: string, room: string): Promise<void> {
  return act(lab, { do: 'join', client, room })
}

/** Leaves a room; the connection stays. */
export function leaveRoom(lab: Lab, client: string, room: string): Promise<void> {
  return act(lab, { do: 'leave', client, room })
}

/** Says something in a room. */
export function sendMessage(lab: Lab, client: string, room: string, text: string): Promise<void> {
  return act(lab, { do: 'message', client, room, text })
}

/** Says what it is up to in a room; null is nothing. */
export function setMemberState(
  lab: Lab,
  client: string,
  room: string,
  state: unknown,
): Promise<void> {
  return act(lab, { do: 'state', client, room, state })
}

/** Sends a frame as it is, however bad. */
export function sendRawFrame(lab: Lab, client: string, frame: string): Promise<void> {
  return act(lab, { do: 'send', client, frame })
}

/** Closes the connection by a clean handshake, begun by the client. */
export function closeConnection(
  lab: Lab,
  client: string,
  code: number,
  reason: string,
): Promise<void> {
  return act(lab, { do: 'close', client, code, ...(reason === '' ? {} : { reason }) })
}

/** Cuts the connection: no handshake, both ends see 1006. */
export function dropConnection(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'drop', client })
}

/** Makes the server's sends to it fail from now on, with no close event. */
export function makeSocketDead(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'deadSocket', client })
}

/** Makes the server's next send to it fail, and only that. */
export function failNextSend(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'deadSocket', client, times: 1 })
}

/** Opens a new connection under the same name; the old one may still stand at the server. */
export function reconnectClient(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'reconnect', client })
}

/** Opens a new connection that asks to go on where the old one was. */
export function resumeConnection(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'reconnect', client, resume: true })
}

/** Tries to connect again, and is turned away before the server accepts. */
export function reconnectRefused(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'reconnect', client, refuse: true })
}

/** Nothing arrives in that direction from now on, and no end is told; a proxy may answer pings. */
export function halfOpenConnection(
  lab: Lab,
  client: string,
  direction: 'both' | 'toServer' | 'toClient' = 'both',
  proxy = false,
): Promise<void> {
  const way = direction === 'both' ? {} : { direction }
  return act(lab, { do: 'halfOpen', client, ...way, ...(proxy ? { proxy } : {}) })
}

/** It reads so many bytes in a virtual ms. */
export function slowClient(lab: Lab, client: string, bytesPerMs: number): Promise<void> {
  return act(lab, { do: 'slow', client, bytesPerMs })
}

/** Holds something of its connection until it is released. */
export function hold(
  lab: Lab,
  client: string,
  what: 'frames' | 'handler' | 'await',
): Promise<void> {
  return act(lab, { do: 'hold', client, what })
}

/** Lets go what is held of its connections. */
export function release(
  lab: Lab,
  client: string,
  what: 'frames' | 'handler' | 'await',
): Promise<void> {
  return act(lab, { do: 'release', client, what })
}

/** It stops reading: what is sent to it queues up. */
export function stallClient(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'stall', client })
}

/** Its page is hidden, and timers of it run once in so many ms. */
export function throttleClient(lab: Lab, client: string, everyMs: number): Promise<void> {
  return act(lab, { do: 'throttle', client, everyMs })
}

/** Ends every fault of its connection. */
export function healConnection(lab: Lab, client: string): Promise<void> {
  return act(lab, { do: 'heal', client })
}
