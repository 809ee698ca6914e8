// biome-ignore-all lint/performance/noBarrelFile: a door of the package
import { expect } from 'vitest'
import type { ToldResult } from '#reading/result/toldResult.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { runProblems } from '#words/runs/runProblems.ts'
import { serverOn } from './core/onServer.ts'
import { type SearchHow, searchAll } from './core/search.ts'
import type { ServerToTest } from './core/serverToTest.ts'
import { breachReport } from './vitest/breachReport.ts'

export { type RunOptions, runScenario } from './core/runScenario.ts'
export type { SearchHow } from './core/search.ts'
export type { ServerToTest } from './core/serverToTest.ts'

const words = commandLine

/** What `expect` knows beside Vitest's own. */
interface RoomMatchers {
  /**
   * No scenario that comes with Roomscope and no random world breaks a law on this server: a class, a function
   * that makes a manager, the path of a file, or an id. To be awaited. A failure has the smallest scenario
   * for each law.
   */
  toKeepEveryLaw(how?: SearchHow): Promise<void>
  /** A run's expectations held, its steps could be done, and no law is broken that it does not name. */
  toHavePassed(): void
}

declare module 'vitest' {
  interface Matchers<T> extends RoomMatchers {}
}

expect.extend({
  async toKeepEveryLaw(server: ServerToTest, how?: SearchHow) {
    const findings = await searchAll(server, how)
    const name = serverOn(server, words)
    return {
      pass: findings.length === 0,
      message: () =>
        findings.length === 0
          ? words.tests.keepsAll({ name })
          : breachReport(name, findings, words),
    }
  },
  toHavePassed(result: ToldResult) {
    const pass = result.verdict === 'pass'
    const lines = pass ? [] : runProblems(words, result)
    return { pass, message: () => [result.name, ...lines].join('\n') }
  },
})
