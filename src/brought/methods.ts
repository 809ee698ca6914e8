/** The methods of the pattern, each by the names that people give it; the first is the pattern's own. */
export const methodNames = {
  connect: ['connect', 'addConnection', 'addClient', 'register', 'onConnect', 'add'],
  disconnect: [
    'disconnect',
    'removeConnection',
    'removeClient',
    'unregister',
    'onDisconnect',
    'remove',
  ],
  joinRoom: ['joinRoom', 'join', 'addToRoom', 'subscribe'],
  leaveRoom: ['leaveRoom', 'leave', 'removeFromRoom', 'unsubscribe'],
  broadcastToRoom: [
    'broadcastToRoom',
    'broadcast',
    'sendToRoom',
    'emitToRoom',
    'publishToRoom',
    'publish',
  ],
  getRoomMembers: ['getRoomMembers', 'getMembers', 'roomMembers', 'membersOf', 'members'],
  getRoomCount: ['getRoomCount', 'roomCount', 'countOf', 'getMemberCount'],
  getUserRooms: ['getUserRooms', 'getConnectionRooms', 'getClientRooms', 'getRooms', 'roomsOf'],
  createRoom: ['createRoom', 'addRoom', 'makeRoom'],
  removeRoom: ['removeRoom', 'deleteRoom', 'closeRoom'],
  listRooms: ['listRooms'],
  books: ['books'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type MethodName = keyof typeof methodNames

export type Method = (...args: unknown[]) => unknown

/** A method of somebody's manager, by whichever of its names it has; `join_room` is `joinRoom`. */
export function methodOf(manager: object, name: MethodName): Method | undefined {
  const known = manager as Readonly<Record<string, unknown>>
  for (const one of methodNames[name]) {
    const method = known[one] ?? known[snakeCase(one)]
    if (typeof method === 'function') return method as Method
  }
  return undefined
}

/** Whether it has what makes a room manager: people join rooms, and a room is told things. */
export function isManager(value: unknown): value is object {
  if (typeof value !== 'object' && typeof value !== 'function') return false
  if (value === null) return false
  return Boolean(methodOf(value, 'joinRoom') && methodOf(value, 'broadcastToRoom'))
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
