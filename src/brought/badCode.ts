import type { CodeProblem } from '#scenario/problems/codeProblem.ts'

/** Code that cannot be run at all: why, and where. */
export class BadCode extends Error {
  override name = 'BadCode'
  readonly why: CodeProblem
  /** Counted from 1; null when it is not known. */
  readonly line: number | null

  constructor(why: CodeProblem, line: number | null = null) {
    super(`${why.code} ${JSON.stringify(why.params)}`)
    this.why = why
    this.line = line
  }
}

/** Whether it is one; what somebody’s code threw may not let itself be asked. */
export function isBadCode(error: unknown): error is BadCode {
  try {
    return error instanceof BadCode
  } catch {
    return false
  }
}
