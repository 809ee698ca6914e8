import type { ClientMessage } from '#protocol/messages.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import type { Settings } from '#scenario/format.ts'
import type { Dice } from './dice.ts'

/** More than the transport takes: what is sent after it has to wait. */
const transportFillingChars = 70_000
const longTextChars = [255, 256, 999, 1000, 1001, 1025, 4097]

/** Names of rooms at the edges: another case, a key of every object, empty, and one over the limit. */
export function edgeRooms(settings: Settings): readonly string[] {
  const { roomIdCharsMax = roomLimits.roomIdCharsMax } = settings
  const most = Math.min(roomIdCharsMax, roomLimits.roomIdCharsMax)
  return ['R', '__proto__', 'constructor', 'é', '', ' r', 'x'.repeat(most), 'x'.repeat(most + 1)]
}

/** Something to say: most often a word, and else what is long, strange, or as long as may be. */
export function edgeText(dice: Dice, settings: Settings): string {
  if (dice.percent(75)) return 'x'
  const { frameBytesMax = protocolLimits.frameBytesMax } = settings
  return dice.pick([
    () => '',
    () => 'é'.repeat(300),
    () => '\ud800',
    () => '__proto__',
    () => 'x'.repeat(dice.pick(longTextChars)),
    () => 'x'.repeat(Math.max(0, frameBytesMax + dice.between(-80, 1))),
    // As many characters as bytes are allowed, the frame around it counted.
    () => 'é'.repeat(Math.max(0, frameBytesMax + dice.between(-60, -50))),
  ])()
}

/** What fills the transport of a reader that stopped. */
export const fillingText = 'x'.repeat(transportFillingChars)

/** How often each type of a frame is forged; what has no payload cannot be. */
const forgedShare = {
  message: 3,
  join: 1,
  leave: 1,
  state: 1,
  ping: 0,
  pong: 0,
} as const satisfies Record<ClientMessage['type'], number>
const forgedTypes = Object.entries(forgedShare).map(([type, weight]) => ({ type, weight }))

/** Frames that no honest client sends, for a room. Some say more of themselves than they may. */
export function forgedFrame(dice: Dice, room: string, clients: readonly string[]): string {
  const other = `${dice.pick(clients)}#1`
  const { type } = dice.weighted(forgedTypes)
  const own = dice.pick([
    { sender: other },
    { sender: null },
    { connection_id: other },
    { seq: 99 },
    { type: 'user_left', connection_id: other },
    { members: [] },
    { member_count: 99 },
    { exclude: other },
    { text: { text: 'x' } },
    { state: 'y' },
    {},
  ])
  const message = { type, payload: { text: 'x', ...own, room_id: room } }
  return JSON.stringify(dice.percent(30) ? { ...message, ...own, type } : message)
}

/** Frames that cannot be taken as they are. */
export function badFrame(dice: Dice, settings: Settings): string {
  const { payloadDepthMax = protocolLimits.payloadDepthMax } = settings
  const deep = Math.max(1, payloadDepthMax + dice.between(-1, 1))
  return dice.pick([
    '{nope',
    '[]',
    'null',
    '{}',
    '',
    '{"type":"join"}',
    '{"type":"join","payload":null}',
    '{"type":"join","payload":{"room_id":7}}',
    '{"type":"message","payload":{"text":"x"}}',
    '{"type":"toString","payload":{}}',
    '{"type":"ping","payload":{}}',
    '{"type":"pong","payload":{}}',
    `${'['.repeat(deep)}${']'.repeat(deep)}`,
    `{"type":"message","payload":{"room_id":"r","x":${'['.repeat(Math.max(0, deep - 2))}${']'.repeat(Math.max(0, deep - 2))}}}`,
  ])
}

/** What a member may be up to: most often a word, else nothing, an object, or as long as may be, and one more. */
export function edgeState(dice: Dice, { memberStateBytesMax = 64 }: Settings): unknown {
  return dice.pick([
    () => 'x',
    () => dice.between(1, 3),
    () => null,
    () => ({ [dice.pick(['x', 'y', '__proto__'])]: dice.between(1, 3) }),
    () => ({}),
    () => 'x'.repeat(Math.max(0, memberStateBytesMax - 2 + dice.between(0, 1))),
  ])()
}

/** What an owner may say of a room, and what must not hide what is so. */
export function edgeMetadata(dice: Dice): Readonly<Record<string, unknown>> {
  return dice.pick([
    { memberCount: 99 },
    { member_count: 99 },
    { id: 'x' },
    { name: 'x', room_id: 'x' },
    { permanent: false },
    {},
  ])
}
