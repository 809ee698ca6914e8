import { act } from './act.ts'

/** Makes a room that stays when it empties. */
export function createRoom(
  room: string,
  name: string,
  metadata: Readonly<Record<string, unknown>>,
): Promise<void> {
  return act({ do: 'createRoom', room, name, metadata })
}

/** Removes a room; its members are told. */
export function removeRoom(room: string): Promise<void> {
  return act({ do: 'removeRoom', room })
}

/** The server closes everybody with 1012, and a new one starts with empty books. */
export function restartServer(): Promise<void> {
  return act({ do: 'restart' })
}

/** Sends to a room as the server's owner. */
export function broadcast(room: string, text: string): Promise<void> {
  return act({ do: 'broadcast', room, text })
}
