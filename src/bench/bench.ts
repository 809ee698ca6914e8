import type { Threads } from '#cli/runner.ts'
import type { Comparison } from './comparison.ts'
import { headlessPart } from './headlessPart.ts'
import { type ManagersResult, managersPart } from './managers/managersPart.ts'
import { tracesPart } from './traces/tracesPart.ts'
import { worldsPart } from './worlds/worldsPart.ts'
import { writeLine } from './writeLine.ts'

/** What of it is measured. */
export const benchParts = ['managers', 'worlds', 'traces', 'headless'] as const

export interface BenchOptions {
  /** Where it runs, for whoever reads the figures. */
  readonly machine: Readonly<Record<string, string | number>>
  readonly parts: readonly (typeof benchParts)[number][]
  /** Those of the headless runner. */
  readonly threads: Threads
  /** Throws away what nobody holds, before memory is weighed. */
  readonly gc: () => void
}

export interface BenchResult {
  readonly machine: BenchOptions['machine']
  readonly managers?: ManagersResult
  readonly worlds?: readonly Comparison[]
  readonly traces?: readonly Comparison[]
  readonly headless?: readonly Comparison[]
}

/** Measures side by side in one process, prints medians and ratios, and returns them. */
export async function bench({ machine, parts, threads, gc }: BenchOptions): Promise<BenchResult> {
  writeLine(Object.values(machine).join(', '))
  return {
    machine,
    ...(parts.includes('managers') ? { managers: await managersPart(gc, writeLine) } : {}),
    ...(parts.includes('worlds') ? { worlds: await worldsPart(writeLine) } : {}),
    ...(parts.includes('traces') ? { traces: await tracesPart(writeLine) } : {}),
    ...(parts.includes('headless') ? { headless: await headlessPart(threads, writeLine) } : {}),
  }
}
