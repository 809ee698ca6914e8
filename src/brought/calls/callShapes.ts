import { type Method, methodOf } from './methodFound.ts'
import { parametersOf } from './parameters.ts'
import { isPerson, type Role, roleOf } from './roles.ts'

/** What a method is given, by what each parameter stands for. */
export type Values = Partial<Record<Role, unknown>>

/** A method that encodes what it is given, itself or in a helper: it wants the message as a value. */
const encodes = /JSON\.stringify\(\s*\w*(?:message|msg|data|payload|body|event)|send_?json\(/i

/** A message of the protocol as an event with its data. */
export function eventNamed(text: string): Values {
  const { type, ...message } = JSON.parse(text) as Record<string, unknown>
  return { event: type, message }
}

/** A room of a list, its words as the laws have them; what a list does not say is not held against it. */
export function roomListed(room: unknown): Readonly<Record<string, unknown>> {
  const own: Readonly<Record<string, unknown>> =
    typeof room === 'object' && room !== null ? (room as Record<string, unknown>) : { id: room }
  const id = own.id ?? own.room_id ?? own.roomId ?? own.name
  const memberCount = own.memberCount ?? own.member_count ?? own.count ?? own.size
  return { ...own, id, name: own.name ?? id, memberCount }
}

/** Whoever names a connection in another way than the rest gets what there is. */
export function argumentFor(role: Role, values: Values): unknown {
  if (role in values || !isPerson(role)) return values[role]
  return values.socket
}

/** Whether a broadcast takes anything beside the room and the message. */
export function takesWhom(broadcast: Method): boolean {
  const names = parametersOf(broadcast)
  return (
    names.length === 0 || names.length > (names.some((name) => roleOf(name) === 'event') ? 3 : 2)
  )
}

/** Whether its broadcast writes what it is given as JSON, itself or in a helper. */
export function encodesItself(manager: object): boolean {
  const broadcast = methodOf(manager, 'broadcastToRoom') as Method
  const text = String(broadcast)
  const helpers = [...text.matchAll(/\b(?:this|self)\.([\w$]+)\(/g)].map(([, name]) => {
    const helper = (manager as Readonly<Record<string, unknown>>)[name ?? '']
    return typeof helper === 'function' ? String(helper) : ''
  })
  return [text, ...helpers].some((one) => encodes.test(one))
}
