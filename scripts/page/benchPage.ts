import type { Browser } from '@playwright/test'
import { median } from '../../src/bench/median.ts'
import { type CrowdFigures, measureCrowd } from './measureCrowd.ts'
import { type LoadFigures, measureLoad } from './measureLoad.ts'

interface Options {
  readonly browser: Browser
  /** Where the built page is served. */
  readonly url: string
  /** The folder that it was built into, of which bytes are counted. */
  readonly built: string
  /** How many clients; each is measured in worlds of its own. */
  readonly counts: readonly number[]
  readonly rounds: number
  readonly print: (line: string) => void
}

interface Result {
  /** The median of each figure, and of each count of clients. */
  readonly load: LoadFigures
  readonly crowds: readonly (CrowdFigures & { readonly clients: number })[]
}

/** Measures a first visit, and crowds of clients, in fresh contexts by turns; prints medians. */
export async function benchPage(options: Options): Promise<Result> {
  const { counts, rounds, print } = options
  const loads: LoadFigures[] = []
  const crowds = new Map(counts.map((count): [number, CrowdFigures[]] => [count, []]))
  for (let round = 0; round < rounds; round++) {
    loads.push(await measureLoad(options))
    for (const [count, figures] of crowds) figures.push(await measureCrowd(options, count))
  }
  const load = medians(loads)
  const ofCrowds = [...crowds].map(([clients, figures]) => ({ clients, ...medians(figures) }))
  print(`\nA first visit, medians of ${rounds}`)
  printTable([load], print)
  print('\nRooms of ten; 100 joins and leaves a second, played in real time')
  printTable(ofCrowds, print)
  return { load, crowds: ofCrowds }
}

/** Of each figure the median. */
function medians<Figures extends object>(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures & string)[]
  const pairs = names.map((name) => [name, median(rounds.map((one) => Number(one[name])))])
  return Object.fromEntries(pairs) as Figures
}

/** A row for each figure: its name, and its value in each column. */
function printTable(columns: readonly object[], print: (line: string) => void): void {
  for (const name of Object.keys(columns[0] ?? {})) {
    const cells = columns.map((column) => (column as Readonly<Record<string, number>>)[name] ?? 0)
    const shown = cells.map((cell) => rounded(cell).padStart(10)).join('')
    print(`  ${name.padEnd(28)}${shown}`)
  }
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}
