import { median } from './median.ts'

/** One thing to be measured. */
export interface Candidate {
  readonly name: string
  readonly run: () => unknown
}

/** What several cost, beside each other: medians, and ratios to the first. */
export interface Comparison {
  readonly title: string
  readonly rows: readonly ComparedRow[]
}

export interface ComparedRow {
  readonly name: string
  readonly ms: number
  readonly ratio: number
}

export interface HowMeasured {
  /** How often each is measured, once more beforehand to warm up. */
  readonly rounds: number
  /** Time of the processor, of all threads: others on the machine disturb less. Or that of a clock. */
  readonly by: 'cpu' | 'clock'
}

const usual: HowMeasured = { rounds: 9, by: 'cpu' }

/** Each round runs every candidate once, so that a noisy moment is shared by all. */
export async function compare(
  title: string,
  candidates: readonly Candidate[],
  how: Partial<HowMeasured> = {},
): Promise<Comparison> {
  const { rounds, by } = { ...usual, ...how }
  const times = new Map(candidates.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of candidates) {
      const began = nowMs(by)
      await run()
      // The first round warms up.
      if (round > 0) times.get(name)?.push(nowMs(by) - began)
    }
  }
  return comparisonOf(
    title,
    [...times].map(([name, of]) => ({ name, ms: median(of) })),
  )
}

/** What was measured otherwise, beside each other. */
export function comparisonOf(
  title: string,
  rows: readonly Omit<ComparedRow, 'ratio'>[],
): Comparison {
  const base = rows[0]?.ms ?? 1
  return { title, rows: rows.map((row) => ({ ...row, ratio: row.ms / base })) }
}

/** How the work grows: the power of the size that takes one cost to the other. */
export function exponentOf(
  small: { readonly size: number; readonly ms: number },
  great: { readonly size: number; readonly ms: number },
): number {
  return Math.log(great.ms / small.ms) / Math.log(great.size / small.size)
}

export function printed({ title, rows }: Comparison): string {
  return [`\n${title}`, ...rows.map(lineOf)].join('\n')
}

function lineOf({ name, ms, ratio }: ComparedRow): string {
  const digits = ms < 10 ? 3 : 1
  return `  ${ms.toFixed(digits).padStart(9)} ms  ${ratio.toFixed(2).padStart(6)}×  ${name}`
}

function nowMs(by: HowMeasured['by']): number {
  if (by === 'clock') return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
