import * as z from 'zod/mini'
import { settingsSchema } from '#scenario/settings.ts'
import { verbs } from '#scenario/verbs/verbs.ts'

/** The fields of a verb, but the word itself and when it is done. */
export interface VerbFields {
  readonly always: readonly string[]
  /** Those that may be left out. */
  readonly maybe: readonly string[]
}

/** What a setting may be: one of these, a whole number from one on, or something else. */
export type SettingKind = readonly (string | boolean)[] | { readonly least: number } | null

/**
 * Every verb with its fields, and every setting with what it may be. This is what stands in
 * `words.json`, for who makes scenarios without the schemas that say it.
 */
export function formatWords() {
  return {
    verbs: mapped(verbs, ({ shape }) => fieldsOf(shape)),
    settings: mapped(propertiesOf(settingsSchema), kindOf),
  }
}

function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>): VerbFields {
  const names = Object.keys(shape)
  const mayMiss = (name: string) => {
    const field = shape[name]
    return field !== undefined && z.safeParse(field, undefined).success
  }
  return { always: names.filter((name) => !mayMiss(name)), maybe: names.filter(mayMiss) }
}

interface Property {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
}

function propertiesOf(schema: z.core.$ZodType): Readonly<Record<string, Property>> {
  const { properties = {} } = z.toJSONSchema(schema, { unrepresentable: 'any' })
  return properties as Readonly<Record<string, Property>>
}

function kindOf(property: Property): SettingKind {
  if (property.enum) return property.enum
  if (property.type === 'boolean') return [false, true]
  return property.type === 'integer' ? { least: property.minimum ?? 0 } : null
}

function mapped<T, R>(
  table: Readonly<Record<string, T>>,
  each: (value: T) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, each(value)]))
}
