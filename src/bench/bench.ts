import type { Threads } from '#cli/runner.ts'
import { type ManagersResult, managersPart } from './managers/managersPart.ts'
import { type Comparison, worldsPart } from './worlds.ts'

/** What of it is measured. */
export const benchParts = ['managers', 'worlds'] as const

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
}

/** Measures side by side in one process, prints medians and ratios, and returns them. */
export async function bench({ machine, parts, threads, gc }: BenchOptions): Promise<BenchResult> {
  print(Object.values(machine).join(', '))
  return {
    machine,
    ...(parts.includes('managers') ? { managers: await managersPart(gc, print) } : {}),
    ...(parts.includes('worlds') ? { worlds: await worldsPart(threads, print) } : {}),
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
