import {
  type ProblemCode,
  type ProblemParams,
  problem,
  type ScenarioProblem,
} from '#scenario/problems/problem.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'

/** A value as JSON has it, or where it is none. */
export type PlainJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ScenarioProblem }

/**
 * Copies a value that may come from anywhere, the console included, so that what is read later can
 * neither change nor surprise. Keys are defined, never assigned: `__proto__` is a key like others.
 * A field that is undefined is left out, as JSON does. Never throws.
 */
export function plainJson(value: unknown, path = '$'): PlainJson {
  const copier = new Copier()
  try {
    return { ok: true, value: copier.copy(value) }
  } catch (error) {
    if (!(error instanceof NotPlain))
      return { ok: false, problem: problem(path, 'notReadable', {}) }
    const { keys, problem: found } = error
    return { ok: false, problem: { ...found, where: path + pathText(keys) } }
  }
}

/** A JSON path below `$`: `.steps[3].client`, and `["a b"]` for a key that is no name. */
export function pathText(keys: readonly PropertyKey[]): string {
  return keys.map(keyText).join('')
}

function keyText(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return /^[\p{L}_$][\p{L}\p{N}_$]{0,60}$/u.test(name)
    ? `.${name}`
    : `[${JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name)}]`
}

class NotPlain extends Error {
  readonly keys: readonly PropertyKey[]
  readonly problem: ScenarioProblem

  constructor(keys: readonly PropertyKey[], found: ScenarioProblem) {
    super(found.code)
    this.keys = keys
    this.problem = found
  }
}

/** Bounded in depth, which ends cycles, and in size, which ends what is shared over and over. */
class Copier {
  #keys: PropertyKey[] = []
  #values = 0

  copy(value: unknown): unknown {
    this.#count(1)
    if (typeof value === 'number') return this.#number(value)
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value !== 'object') throw this.#no('notPlain', { type: typeof value })
    if (this.#keys.length > scenarioLimits.depthMax) {
      this.#keys = []
      throw this.#no('tooDeep', { max: scenarioLimits.depthMax })
    }
    return Array.isArray(value) ? this.#array(value) : this.#object(value)
  }

  /** `-0` reads as 0, for it is written as 0 as well. */
  #number(value: number): number {
    if (Number.isFinite(value)) return value + 0
    throw this.#no('notFinite', { number: String(value) })
  }

  #array(items: readonly unknown[]): unknown[] {
    this.#count(items.length)
    return Array.from(items, (item, index) => this.#at(index, item))
  }

  #object(value: object): unknown {
    if (!isPlain(value)) throw this.#no('ownClass', {})
    const kept = Object.entries(value).filter(([, item]) => item !== undefined)
    return Object.fromEntries(kept.map(([key, item]) => [key, this.#at(key, item)]))
  }

  #at(key: PropertyKey, item: unknown): unknown {
    this.#keys.push(key)
    const copied = this.copy(item)
    this.#keys.pop()
    return copied
  }

  #count(values: number): void {
    this.#values += values
    if (this.#values <= scenarioLimits.valuesMax) return
    this.#keys = []
    throw this.#no('tooManyValues', { max: scenarioLimits.valuesMax })
  }

  #no<Code extends ProblemCode>(code: Code, params: ProblemParams[Code]): NotPlain {
    return new NotPlain([...this.#keys], problem('', code, params))
  }
}

/** Plain in any realm: made by `{}`, by JSON.parse, or without a prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
