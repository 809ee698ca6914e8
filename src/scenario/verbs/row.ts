import type * as z from 'zod/mini'
import type { Rule } from '#scenario/problems/rules.ts'

/** Whom and what a new step is about, until somebody says otherwise. */
export interface About {
  readonly client: string
  readonly room: string
}

/** A step's own fields, as a file has them: beside the word itself, `now` and `at`. */
export type Fields<S extends z.core.$ZodShape> = z.output<z.ZodMiniObject<S, z.core.$strict>>

/** What a word of the format is: one that stands after `do`, or after `expect`. */
export interface Row<S extends z.core.$ZodShape, D> {
  readonly shape: S
  /** What a field that is left out stands for. One that may be left out and is not here has none. */
  readonly defaults: D
  /** A step to begin from; it fits the format as it is. */
  readonly template: (about: About) => Fields<S>
  /** Fields that name a client which an earlier step must have made. */
  readonly needs: readonly (keyof S & string)[]
  /** What no single field can tell. */
  readonly rules?: readonly RowRule<Fields<S>>[]
}

interface RowRule<F> {
  readonly holds: (fields: F) => boolean
  readonly name: Rule
}

type Given<S extends z.core.$ZodShape, D> = Pick<Row<S, D>, 'template'> &
  Partial<Pick<Row<S, D>, 'defaults' | 'needs' | 'rules'>>

/** One row of the format. A step that has a `client` needs it, unless `needs` says otherwise. */
export function row<
  S extends z.core.$ZodShape,
  D extends Partial<Fields<S>> = Record<never, never>,
>(shape: S, given: Given<S, D>): Row<S, D> {
  const needs = 'client' in shape ? ['client'] : []
  return { shape, defaults: {} as D, needs, ...given }
}

/** Which fault a verb begins; `how` is the field that the fault must be told, if any. */
export interface Begins {
  readonly fault: string
  readonly how?: string
}

/** The row of a verb that begins one fault of a connection, and does nothing else. */
export function faultRow<S extends z.core.$ZodShape, const B extends Begins>(
  begins: B,
  shape: S,
  given: Given<S, Record<never, never>>,
): Row<S, Record<never, never>> & { readonly begins: B } {
  return { ...row(shape, given), begins }
}
