import type { FileOutcome } from '#cli/runFile.ts'
import { clientOf } from '#kernel/ids.ts'
import { turnsAwayFor } from '#laws/turnedAway.ts'
import type { CommandWords } from '#words/words.ts'
import { indent } from './column.ts'

/** Whom, or what, the server turned away, where first, and at which limit. */
export function turnedAway(outcome: FileOutcome, { cli: words }: CommandWords): string[] {
  return awayIn(outcome).map(({ text: what, times, connection, step }) => {
    const told = words.turnedAway({ what, times, client: clientOf(connection), step: step + 1 })
    return `${indent}${told}`
  })
}

/** In one line, for a file among many: a limit before anything else, for nobody may have meant to reach it. */
export function turnedAwayBriefly(outcome: FileOutcome, words: CommandWords): string[] {
  const limits = awayIn(outcome).map(({ why }) => turnsAwayFor[why].isLimit)
  const lines = turnedAway(outcome, words)
  const line = lines[Math.max(0, limits.indexOf(true))]
  if (line === undefined) return []
  const more = lines.length - 1
  return [more === 0 ? line : `${line}${words.cli.turnedAwayToo({ more })}`]
}

/** In how many of many files somebody was turned away; nothing where it was in none. */
export class TurnedAwayCount {
  #files = 0
  #atLimit = 0

  add(outcome: FileOutcome): void {
    const found = awayIn(outcome)
    if (found.length > 0) this.#files++
    if (found.some(({ why }) => turnsAwayFor[why].isLimit)) this.#atLimit++
  }

  told({ cli: words }: CommandWords): string[] {
    if (this.#files === 0) return []
    return [words.turnedAwayIn({ files: this.#files, atLimit: this.#atLimit })]
  }
}

function awayIn(outcome: FileOutcome) {
  return ('result' in outcome && outcome.result.turnedAway) || []
}
