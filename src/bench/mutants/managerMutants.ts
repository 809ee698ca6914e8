import { mutantsOf } from './mutant.ts'

/** Mistakes in the room manager. */
export const managerMutants = mutantsOf('rooms/connectionManager.ts', [
  [
    'nobody looks again after accepting',
    'if (this.#accepting.has(connection)) this.#register(connection)',
    'this.#register(connection)',
  ],
  [
    'one connection more than the limit',
    'this.#accepting.size >= this.limits.connectionsMax',
    'this.#accepting.size > this.limits.connectionsMax',
  ],
  [
    'who is being accepted is not counted',
    'this.connections.size + this.#accepting.size >= this',
    'this.connections.size >= this',
  ],
  [
    'who was accepted stays among the accepting',
    'finally {\n      this.#accepting.delete(connection)',
    'finally {\n      ',
    { as: 'unseen', why: 'that a limit is reached too early is no law’s to know' },
  ],
  ['who disconnects stays connected', 'this.connections.delete(connection)\n', '\n'],
  ['who disconnects keeps its rooms', 'this.connectionRooms.delete(connection)\n', '\n'],
  [
    'who disconnects stays in the rooms',
    'for (const roomId of rooms) this.removeFromRoom(roomId, connection)',
    '',
  ],
  [
    'who disconnects leaves the first room only',
    'for (const roomId of rooms) this.removeFromRoom(roomId, connection)',
    'for (const roomId of rooms.slice(0, 1)) this.removeFromRoom(roomId, connection)',
  ],
  [
    'a disconnect tells of no room',
    'for (const roomId of rooms) this.removeFromRoom(roomId, connection)\n    return rooms',
    'for (const roomId of rooms) this.removeFromRoom(roomId, connection)\n    return []',
  ],
  [
    'a second join is a new one',
    'if (!own || own.has(roomId)) return false',
    'if (!own) return false',
  ],
  [
    'one room more than a connection may be in',
    'own.size >= this.limits.roomsPerConnectionMax',
    'own.size > this.limits.roomsPerConnectionMax',
  ],
  [
    'one member more than there may be in a room',
    'known.connections.size >= this.limits.roomMembersMax',
    'known.connections.size > this.limits.roomMembersMax',
  ],
  ['a join is not written to the connection', 'own.add(room.id)\n', '\n'],
  ['a join is not written to the room', 'room.connections.add(connection)\n', '\n'],
  [
    'a join says that nothing is new',
    'own.add(room.id)\n    return true',
    'own.add(room.id)\n    return false',
  ],
  ['any name may name a room', 'if (!known) assertRoomId(roomId, this.limits.roomIdCharsMax)', ''],
  [
    'a leave is not written to the room',
    'delete(roomId)) return false\n    this.removeFromRoom(roomId, connection)',
    'delete(roomId)) return false',
  ],
  [
    'a leave is not written to the connection',
    'if (!this.connectionRooms.get(connection)?.delete(roomId)) return false',
    'if (!this.connectionRooms.get(connection)?.has(roomId)) return false',
  ],
  [
    'a broadcast spares nobody',
    'if (member !== exclude) this.deliver(member, message)',
    'this.deliver(member, message)',
  ],
  [
    'a broadcast reaches the first member only',
    'for (const member of connections) if (member !== exclude) this.deliver(member, message)',
    'for (const member of connections) if (member !== exclude) return this.deliver(member, message)',
  ],
  [
    'a broadcast counts who it spares',
    'connections.size - (exclude && connections.has(exclude) ? 1 : 0)',
    'connections.size',
    { as: 'unseen', why: 'how many were reached is for the caller; the server does not ask' },
  ],
  [
    'members are handed out alive',
    'return new Set(this.rooms.get(roomId)?.connections)',
    'return this.rooms.get(roomId)?.connections ?? new Set()',
    {
      as: 'equal',
      why: 'the one who asks, removeRoom, changes no room while it goes through them',
    },
  ],
  [
    'rooms are handed out alive',
    'return new Set(this.connectionRooms.get(connection))',
    'return this.connectionRooms.get(connection) ?? new Set()',
    { as: 'unreachable', why: 'the server does not ask for them' },
  ],
  [
    'a count is one too many',
    'return this.rooms.get(roomId)?.connections.size ?? 0',
    'return (this.rooms.get(roomId)?.connections.size ?? 0) + 1',
  ],
  ['a room that is taken is made anew', 'if (this.rooms.has(roomId))\n', 'if (false)\n'],
  [
    'a room that was made goes when it empties',
    'return this.#makeRoom(roomId, name, true, metadata)',
    'return this.#makeRoom(roomId, name, false, metadata)',
  ],
  [
    'a room that was joined stays when it empties',
    'known ?? this.#makeRoom(roomId, roomId, false)',
    'known ?? this.#makeRoom(roomId, roomId, true)',
  ],
  [
    'metadata is forgotten',
    'return this.#makeRoom(roomId, name, true, metadata)',
    'return this.#makeRoom(roomId, name, true)',
  ],
  [
    'a removed room is still there',
    'this.rooms.delete(roomId)\n    return members',
    'return members',
  ],
  [
    'members keep a removed room',
    'for (const connection of members) this.connectionRooms.get(connection)?.delete(roomId)',
    '',
  ],
  [
    'a removed room had no members',
    'this.rooms.delete(roomId)\n    return members',
    'this.rooms.delete(roomId)\n    return new Set()',
  ],
  [
    'metadata overwrites what a room is',
    '...metadata,\n      id,\n      name,\n      memberCount: connections.size,',
    'id,\n      name,\n      memberCount: connections.size,\n      ...metadata,',
  ],
  ['a list of rooms counts nobody', 'memberCount: connections.size,', 'memberCount: 0,'],
  [
    'an empty room stays',
    'if (room.connections.size === 0 && !room.permanent) this.rooms.delete(roomId)',
    '',
  ],
  [
    'an empty room stays after the last leave',
    'delete(roomId)) return false\n    this.removeFromRoom(roomId, connection)',
    'delete(roomId)) return false\n    this.rooms.get(roomId)?.connections.delete(connection)',
  ],
  [
    'every room goes when it empties',
    'room.connections.size === 0 && !room.permanent',
    'room.connections.size === 0',
  ],
  [
    'a room goes with its last but one',
    'room.connections.size === 0 && !room.permanent',
    'room.connections.size <= 1 && !room.permanent',
  ],
  [
    'a disconnect takes the rooms along',
    'if (room.connections.size === 0 && !room.permanent) this.rooms.delete(roomId)',
    'if (!room.permanent) this.rooms.delete(roomId)',
  ],
  [
    'a full room is full to who is in it',
    'if (!own || own.has(roomId)) return false\n',
    "if (known && known.connections.size >= this.limits.roomMembersMax)\n      throw new RoomsError('room_full', 'full')\n    if (!own || own.has(roomId)) return false\n",
  ],
  [
    'one room more than there may be',
    'this.rooms.size >= this.limits.roomsMax',
    'this.rooms.size > this.limits.roomsMax',
  ],
  [
    'as many rooms as one likes, if they are there',
    'if (own.size >= this.limits.roomsPerConnectionMax)',
    'if (!known && own.size >= this.limits.roomsPerConnectionMax)',
  ],
  [
    'a room that was made has places for all',
    'if (known && known.connections.size >=',
    'if (known && !known.permanent && known.connections.size >=',
  ],
  [
    'who joins makes as many rooms as it likes',
    'if (this.rooms.size >= this.limits.roomsMax)',
    'if (permanent && this.rooms.size >= this.limits.roomsMax)',
  ],
  [
    'a broadcast is not one decision',
    'this.atOnce(() => {\n      for (const member of connections) if (member !== exclude) this.deliver(member, message)\n    })',
    'for (const member of connections) if (member !== exclude) this.deliver(member, message)',
    { as: 'unseen', why: 'an end is told before the message that found it, and each hears both' },
  ],
  [
    'a leave is of the name without its blanks',
    'if (!this.connectionRooms.get(connection)?.delete(roomId)) return false',
    'if (!this.connectionRooms.get(connection)?.delete(roomId.trim())) return false',
  ],
])
