import { parametersOf } from './parameters.ts'

/** What a parameter of somebody's method stands for. */
export type Role =
  | 'socket'
  | 'id'
  | 'user'
  | 'room'
  | 'event'
  | 'message'
  | 'exclude'
  | 'options'
  | 'name'

/** What a connection is called by in somebody's code: its socket, an id of its own, or its user. */
export type PersonRole = Extract<Role, 'socket' | 'id' | 'user'>

type Method = (...args: never[]) => unknown

/** Read from above: the first that fits a parameter's name is its role. */
const words: readonly (readonly [Role, RegExp])[] = [
  ['exclude', /exclu|except|skip|ignore|omit|spare|without|sender|from/i],
  ['options', /^opt|^\{|config|metadata|^meta$/i],
  ['room', /room|channel|group|topic|lobby/i],
  ['event', /^event(?:name|type)?$|^type$|^kind$|^action$/i],
  ['message', /message|msg|data|payload|text|content|body|frame|json|packet/i],
  ['user', /user|^name$|nick|who/i],
  ['id', /id$|^key$/i],
  ['socket', /ws|sock|conn|client|peer|member|subscriber/i],
]

/**
 * What each parameter of a method stands for, by the parameters' own names, whatever their order.
 * Where the names do not say it, they stand as the pattern has them: `usual`.
 */
export function rolesOf(method: Method, usual: readonly Role[]): readonly Role[] {
  const names = parametersOf(method)
  const said = names.map(roleOf)
  const roles = said.map((role, at) => {
    // An event that comes without any data is the message itself.
    if (role === 'event' && !said.includes('message')) return 'message'
    return role ?? usual[at] ?? 'options'
  })
  // Somebody may be named in more ways than one: `addUser(name, userId, roomId, socket)`.
  const once = roles.filter((role) => !isPerson(role))
  const clear = new Set(once).size === once.length && usual.every((role) => hasRole(roles, role))
  if (names.length > 0 && clear) return roles
  // What is taken apart is never one of them itself.
  const asUsual = usual.map((role, at) => (names[at] === '{…}' ? 'options' : role))
  return [...asUsual, ...roles.slice(usual.length)]
}

/** How a method names a connection. */
export function personRole(method: Method): PersonRole {
  const found = rolesOf(method, ['socket', 'room']).find(isPerson)
  return found ?? 'socket'
}

/** Whether a role says who a connection is. */
export function isPerson(role: Role): role is PersonRole {
  return role === 'socket' || role === 'id' || role === 'user'
}

/** What a parameter stands for by its name; null when that does not say. */
export function roleOf(name: string): Role | null {
  return words.find(([, word]) => word.test(name))?.[0] ?? null
}

/** Nobody need leave anybody out, and any way to name a connection will do. */
function hasRole(roles: readonly Role[], role: Role): boolean {
  if (role === 'exclude' || role === 'options' || role === 'name') return true
  return isPerson(role) ? roles.some(isPerson) : roles.includes(role)
}
