import { type MethodName, methodNames } from './methods.ts'
import { parametersOf } from './parameters.ts'
import { roleOf } from './roles.ts'

export type Method = (...args: unknown[]) => unknown

/** A method of somebody's manager. */
export interface FoundMethod {
  /** As it is written in the code. */
  readonly name: string
  readonly run: Method
}

/** The method of somebody's manager that does this, by whichever of its names it has; `join_room` is `joinRoom`. */
export function methodFound(manager: object, name: MethodName): FoundMethod | undefined {
  const found = known.get(manager) ?? new Map<MethodName, FoundMethod | undefined>()
  known.set(manager, found)
  if (!found.has(name)) found.set(name, lookFor(manager, name))
  return found.get(name)
}

/** A manager's methods stay what they are. */
const known = new WeakMap<object, Map<MethodName, FoundMethod | undefined>>()

/** As {@link methodFound}, without its name. */
export function methodOf(manager: object, name: MethodName): Method | undefined {
  return methodFound(manager, name)?.run
}

/** Whether it has what makes a room manager: people join rooms, and a room is told things. */
export function isManager(value: unknown): value is object {
  if (typeof value !== 'object' && typeof value !== 'function') return false
  if (value === null) return false
  return Boolean(methodOf(value, 'joinRoom') && methodOf(value, 'broadcastToRoom'))
}

/** The names of all functions that an object has, those of its class included, as they are written there. */
export function methodsOf(value: object): Map<string, Method> {
  const methods = new Map<string, Method>()
  let one: object | null = value
  while (one !== null && one !== Object.prototype && one !== Function.prototype) {
    for (const [name, slot] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      // What a module exports may stand behind a getter; what a class computes is left alone.
      const isExported = one === value && slot.get && !Object.hasOwn(one, 'constructor')
      const run: unknown = isExported ? slot.get?.call(value) : slot.value
      if (typeof run === 'function' && name !== 'constructor' && !methods.has(name)) {
        methods.set(name, run as Method)
      }
    }
    one = Object.getPrototypeOf(one) as object | null
  }
  return methods
}

function lookFor(manager: object, name: MethodName): FoundMethod | undefined {
  const { names, form, of } = methodNames[name]
  const methods = methodsOf(manager)
  for (const usual of names.flatMap((one) => [one, snakeCase(one)])) {
    const run = methods.get(usual)
    if (run && (of === null || isToldOf(run, of, name.startsWith('get') ? 'asked' : 'named')))
      return { name: usual, run }
  }
  const formed = new RegExp(form)
  for (const [one, run] of methods) {
    const known = name === 'joinRoom' || name === 'leaveRoom' ? 'moved' : 'formed'
    if (formed.test(plainName(one)) && (of === null || isToldOf(run, of, known))) {
      return { name: one, run }
    }
  }
  return undefined
}

/**
 * Whether a method is told of what it is about. A question that is told of nothing asks something else,
 * and a name that only has the form of one of these must have parameters that say it as well.
 */
function isToldOf(
  run: Method,
  of: 'room' | 'connection',
  known: 'named' | 'asked' | 'formed' | 'moved',
): boolean {
  if (String(run).includes('[native code]')) return known === 'named' || known === 'asked'
  const roles = parametersOf(run).map(roleOf)
  if (roles.length === 0) return known === 'named'
  const isOfRoom = roles.includes('room')
  // Who moves to a room must be named as well.
  if (known === 'moved' && roles.length < 2) return false
  if (of === 'connection') return !isOfRoom
  return isOfRoom || known === 'named' || known === 'asked'
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
