import type { Lab } from '#store/lab.ts'
import { act } from './act.ts'

/** Makes a room that stays when it empties. */
export function createRoom(
  lab: Lab,
  room: string,
  name: string,
  metadata: Readonly<Record<string, unknown>>,
): Promise<void> {
  return act(lab, { do: 'createRoom', room, name, metadata })
}

/** Removes a room; its members are told. */
export function removeRoom(lab: Lab, room: string): Promise<void> {
  return act(lab, { do: 'removeRoom', room })
}

/** The server closes everybody with 1012, and a new one starts with empty books. */
export function restartServer(lab: Lab): Promise<void> {
  return act(lab, { do: 'restart' })
}

/** Sends to a room as the server's owner. */
export function broadcast(lab: Lab, room: string, text: string): Promise<void> {
  return act(lab, { do: 'broadcast', room, text })
}
