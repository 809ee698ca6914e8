import type { LawId } from '#laws/laws.ts'
import { enForCommands } from '#words/en/commandLine/commands.ts'

/** A law of a correct room server: what it says, and what to do where it is broken. */
export interface Law {
  readonly rule: string
  readonly remedy: string
}

/** The laws that are judged, by their numbers; docs/LAWS.md tells more of each. */
export const laws: Readonly<Record<LawId, Law>> = enForCommands.laws
