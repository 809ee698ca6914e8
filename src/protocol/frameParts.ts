import { parsedJson } from '#kernel/parsedJson.ts'
import type { JsonObject } from './messages.ts'

/** What a frame says of itself. */
export interface FrameParts {
  readonly type: string
  /** Its fields; none when it is no object. */
  readonly payload: JsonObject
}

/**
 * The type that a frame names and what it carries, whoever wrote it and whatever else is wrong with
 * it; null when it names none. It says how a frame is shown, not whether anybody takes it.
 */
export function frameParts(text: string): FrameParts | null {
  const { type, payload } = object(parsedJson(text))
  return typeof type === 'string' ? { type, payload: object(payload) } : null
}

function object(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {}
}
