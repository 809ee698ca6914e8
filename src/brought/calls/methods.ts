/** What a connection is called within the name of a method. */
const person =
  '(?:connection|client|user|socket|websocket|ws|peer|member|player|participant|subscriber|session)'
const people =
  '(?:connections?|clients?|users?|sockets?|websockets?|peers?|members?|players?|participants?|subscribers?)'
const place = '(?:room|channel|group|topic|lobby)'
const places = '(?:rooms?|channels?|groups?|topics?|lobby|lobbies)'
const on = '(?:on|handle)?(?:new)?'

/**
 * The methods of the pattern: the names that people give each, the pattern's own first, and the form of
 * others, in small letters without anything between them. `of` is what it must be told: what is asked for
 * nothing answers something else, and who comes to a room does not come to the server.
 */
export const methodNames = {
  connect: {
    names: ['connect', 'addConnection', 'addClient', 'register', 'onConnect', 'add'],
    form: `^(?:${on}${person}?(?:connect|connected|connection|open)|(?:add|register|accept|attach|track)(?:new)?${person})$`,
    of: 'connection',
  },
  disconnect: {
    names: [
      'disconnect',
      'removeConnection',
      'removeClient',
      'unregister',
      'onDisconnect',
      'remove',
    ],
    form: `^(?:${on}${person}?(?:disconnect|disconnected|disconnection|close|closed)|(?:remove|unregister|delete|detach|drop|untrack|cleanup)${person}|cleanup|(?:leave|exit|remove|removefrom)all(?:${places})?)$`,
    of: 'connection',
  },
  joinRoom: {
    names: ['joinRoom', 'join', 'addToRoom', 'subscribe'],
    form: `^(?:${on}${person}?(?:join|joined|enter)${place}?|add${person}(?:to${place})?|addto${place}|subscribe${person}?(?:to)?${place}?|add|enter|connect|${on}connect(?:ion)?)$`,
    of: 'room',
  },
  leaveRoom: {
    names: ['leaveRoom', 'leave', 'removeFromRoom', 'unsubscribe'],
    form: `^(?:${on}${person}?(?:leave|left|exit)${place}?|(?:remove|delete)${person}(?:from${place})?|removefrom${place}|unsubscribe${person}?(?:from)?${place}?|part|exit|quit|remove|delete|${on}disconnect)$`,
    of: 'room',
  },
  broadcastToRoom: {
    names: ['broadcastToRoom', 'broadcast', 'sendToRoom', 'emitToRoom', 'publishToRoom', 'publish'],
    form: `^(?:(?:broadcast|publish)(?:message|event)?(?:(?:to|in)?(?:${place}|members|others))?|(?:send|emit|post|push|notify|say)(?:message|event)?(?:to|in)?(?:${place}|members)(?:message)?|to|to${place})$`,
    of: 'room',
  },
  getRoomMembers: {
    names: ['getRoomMembers', 'getMembers', 'roomMembers', 'membersOf', 'members'],
    form: `^(?:get|list)?(?:${place}${people}|${people}(?:in|of)${place}?|${people}in)$`,
    of: 'room',
  },
  getRoomCount: {
    names: ['getRoomCount', 'roomCount', 'countOf', 'getMemberCount'],
    form: `^(?:get)?(?:${place}|${person})(?:count|size)(?:(?:in|of)${place}?)?$`,
    of: 'room',
  },
  getUserRooms: {
    names: ['getUserRooms', 'getConnectionRooms', 'getClientRooms', 'getRooms', 'roomsOf'],
    form: `^(?:get|list)?(?:${person}${places}|${places}(?:of|for|by)${person}?)$`,
    of: 'connection',
  },
  createRoom: {
    names: ['createRoom', 'addRoom', 'makeRoom'],
    form: `^(?:create|add|make|open)${place}$`,
    of: 'room',
  },
  removeRoom: {
    names: ['removeRoom', 'deleteRoom', 'closeRoom'],
    form: `^(?:remove|delete|close|destroy)${place}$`,
    of: 'room',
  },
  listRooms: { names: ['listRooms'], form: `^(?:list|getall)${places}$`, of: null },
  books: { names: ['books'], form: '^books$', of: null },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly names: readonly string[]
      readonly form: string
      readonly of: 'room' | 'connection' | null
    }
  >
>

export type MethodName = keyof typeof methodNames
