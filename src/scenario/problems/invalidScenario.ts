import type { ScenarioProblem } from './problem.ts'

/** What is wrong with a scenario or a step, so that nothing of it is run. Nothing has changed. */
export class InvalidScenario extends Error {
  override name = 'InvalidScenario'
  readonly problems: readonly ScenarioProblem[]

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(plain).join('\n'))
    this.problems = problems
  }
}

/** For a log, where nobody makes a sentence of it. */
function plain({ where, code, params }: ScenarioProblem): string {
  return `${where}: ${code} ${JSON.stringify(params)}`
}
