import { commandLine } from '#words/en/commandLine/commandLine.ts'

/** A law of a correct room server: what it says, and what to do where it is broken. */
export interface Law {
  readonly rule: string
  readonly remedy: string
}

/** The laws that are judged, by their numbers, such as `S2`. */
export const laws: Readonly<Record<string, Law>> = commandLine.laws
