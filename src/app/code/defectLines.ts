/** Where the pattern as written has a defect, and the method of the reference that has none. */
export interface DefectLine {
  /** The class and the method. */
  readonly method: string
  /** Some words of the line; in the method they stand first in that line. */
  readonly words: string
  /** The class and the method of the reference. */
  readonly mends: string
}

const defectLine = (method: string, words: string, mends: string): DefectLine => ({
  method,
  words,
  mends,
})

const broadcast = 'AsWrittenManager.broadcastToRoom'
const endpoint = 'AsWritten.#websocketEndpoint'
const join = 'AsWritten.#join'
const liveLoop = defectLine(broadcast, 'of iterate(', 'ConnectionManager.broadcastToRoom')
const awaitedSend = defectLine(broadcast, 'await websocket.send', 'Outbox.push')
const silentRemoval = defectLine(broadcast, 'of dead)', 'Delivery.evict')
const unread = defectLine(endpoint, "data.type === 'join'", 'RoomServer.handle')
const unchecked = defectLine(endpoint, "data.type === 'join'", 'ConnectionManager.joinRoom')
const anyJoin = defectLine(
  'AsWrittenManager.joinRoom',
  'connections.add',
  'ConnectionManager.joinRoom',
)
const toldFirst = defectLine(join, "#tell('user_joined'", 'MemberActs.admit')
const relayed = defectLine(endpoint, 'broadcastToRoom(', 'MemberActs.say')
const leave = defectLine('AsWritten.#leave', "#tell('user_left'", 'MemberActs.leave')
const room = 'AsWritten.#roomWebsocket'

/** The line of each defect of the pattern as written, by its id. */
export const defectLines: Readonly<Record<string, DefectLine>> = {
  A0: liveLoop,
  A1: liveLoop,
  A2: liveLoop,
  A3: liveLoop,
  A4: liveLoop,
  A5: silentRemoval,
  A6: silentRemoval,
  A8: awaitedSend,
  A9: awaitedSend,
  A10: awaitedSend,
  A12: silentRemoval,
  A13: awaitedSend,
  B1: defectLine(endpoint, 'JSON.parse(', 'RoomServer.handle'),
  B2: unread,
  B3: unread,
  B4: unread,
  B5: unchecked,
  B6: unchecked,
  B8: unchecked,
  B9: unchecked,
  B10: defectLine(endpoint, 'throw error', 'RoomServer.connection'),
  B12: unchecked,
  B13: relayed,
  B14: leave,
  B15: toldFirst,
  B16: leave,
  B17: relayed,
  B18: toldFirst,
  B20: defectLine(room, 'for (;;) await', 'RoomServer.handle'),
  B21: defectLine(room, "#tell('user_joined'", 'MemberActs.admit'),
  B22: defectLine('ReceiveLoop.receiveText', "frame.kind === 'binary'", 'RoomServer.handle'),
  B23: toldFirst,
  B24: anyJoin,
  B25: defectLine(join, 'const members =', 'MemberActs.admit'),
  B26: silentRemoval,
  B27: defectLine(endpoint, 'of userRooms)', 'MemberActs.announceLeft'),
  B28: anyJoin,
  C1: defectLine('AsWrittenManager.leaveRoom', 'this.#roomsOf', 'ConnectionManager.leaveRoom'),
  C10: defectLine(join, '(await answer)', 'MemberActs.admit'),
  C11: defectLine(endpoint, 'of userRooms)', 'MemberActs.announceLeft'),
  D1: defectLine('AsWrittenManager.listRooms', '...metadata', 'ConnectionManager.listRooms'),
  D2: defectLine('AsWrittenManager.createRoom', 'this.rooms.set', 'ConnectionManager.createRoom'),
  D8: defectLine('AsWrittenManager.createRoom', 'this.rooms.set', 'ConnectionManager.createRoom'),
  'no heartbeat': defectLine(endpoint, 'await loop.receiveText()', 'Heartbeat.#beat'),
}
