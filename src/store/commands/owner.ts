import type { Lab } from '#store/lab.ts'
import { act } from './act.ts'

/** The server's owner takes a client out of one room; the connection stays. */
export function kickClient(lab: Lab, client: string, room: string): Promise<void> {
  return act(lab, { do: 'kick', client, room })
}

/** The client may not join the room any more, and is put out of it. */
export function revoke(lab: Lab, client: string, room: string): Promise<void> {
  return act(lab, { do: 'revoke', client, room })
}

/** The client may join the room again. */
export function allow(lab: Lab, client: string, room: string): Promise<void> {
  return act(lab, { do: 'allow', client, room })
}

/** The server's owner ends a connection with a close code: the usual one, when it is left out. */
export function ownerCloses(lab: Lab, client: string, code?: number, reason = ''): Promise<void> {
  return act(lab, {
    do: 'disconnect',
    client,
    ...(code === undefined ? {} : { code }),
    ...(reason === '' ? {} : { reason }),
  })
}
