import type { Scenario } from '#scenario/format.ts'

/** How many works are kept, the newest first. */
export const shelfWorksMax = 5
/** A longer scenario is not put on the shelf; a browser gives a site some 5 million characters. */
export const shelfCharsMax = 400_000

const storageKey = 'roomscope.shelf'

/** Somebody's own work, as it was left. */
export interface Work {
  readonly id: string
  readonly name: string
  readonly steps: number
  /** The scenario's file. */
  readonly text: string
}

/** Own works, this tab's and those of tabs that are closed; the newest first. */
export function readShelf(): readonly Work[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(value) ? value.filter(isKeptWork).slice(0, shelfWorksMax) : []
  } catch {
    return []
  }
}

/** Puts a work on the shelf, in front, in the place of what it was before. */
export function keepWork(work: Work): void {
  if (work.text.length > shelfCharsMax) return
  const others = readShelf().filter(({ id }) => id !== work.id)
  try {
    const works = [work, ...others].slice(0, shelfWorksMax)
    localStorage.setItem(storageKey, JSON.stringify(works))
  } catch {
    // A browser may refuse to remember anything.
  }
}

/** The scenario of a work; null when what was stored cannot be read any more. */
export async function scenarioOfWork({ text }: Work): Promise<Scenario | null> {
  const { parseScenarioText } = await import('#scenario/parseScenario.ts')
  const parsed = parseScenarioText(text)
  return parsed.ok ? parsed.scenario : null
}

function isKeptWork(value: unknown): value is Work {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, steps, text } = value as Readonly<Record<string, unknown>>
  return [id, name, text].every((part) => typeof part === 'string') && Number.isInteger(steps)
}
