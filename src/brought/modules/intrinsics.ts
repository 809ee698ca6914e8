/** What all code of a thread shares, and code may spoil: `rooms['__proto__'][id] = socket` does. */
const names = [
  'Object',
  'Function',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'BigInt',
  'RegExp',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'Uint8Array',
  'ArrayBuffer',
  'JSON',
  'Math',
  'Reflect',
] as const

// biome-ignore lint/style/noRestrictedGlobals: what all code shares is nobody's, and is put right here
export const scope = globalThis as unknown as Readonly<Record<string, object>>

type Slots = ReadonlyMap<PropertyKey, PropertyDescriptor>

const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty } = Reflect

/** As they were when nobody's code had run yet. */
const sound: readonly (readonly [object, Slots])[] = names.flatMap((name) => {
  const one = scope[name] as object
  const prototype = (one as { prototype?: object }).prototype
  return prototype ? [slotsOf(one), slotsOf(prototype)] : [slotsOf(one)]
})

/** What names itself to all code: a thing of another name under one of these is none of ours. */
const named = names.map(
  (name) => [name, getOwnPropertyDescriptor(scope, name) as PropertyDescriptor] as const,
)

function slotsOf(one: object): readonly [object, Slots] {
  return [
    one,
    new Map(
      ownKeys(one).map((key) => [key, getOwnPropertyDescriptor(one, key) as PropertyDescriptor]),
    ),
  ]
}

/** Puts right what code of an earlier world has done to what is shared. */
export function mendIntrinsics(): void {
  for (const [name, slot] of named) {
    if (getOwnPropertyDescriptor(scope, name)?.value !== slot.value) {
      defineProperty(scope, name, slot)
    }
  }
  for (const [one, slots] of sound) mend(one, slots)
}

function mend(one: object, slots: Slots): void {
  const keys = ownKeys(one)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as PropertyKey
    if (!slots.has(key)) deleteProperty(one, key)
  }
  for (const [key, slot] of slots) {
    const now = getOwnPropertyDescriptor(one, key)
    if (now?.value !== slot.value || now?.get !== slot.get || now?.set !== slot.set) {
      defineProperty(one, key, slot)
    }
  }
}
