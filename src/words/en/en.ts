import { delivery } from './delivery.ts'
import { divergence } from './divergence.ts'
import { events } from './events.ts'
import { exportedTests } from './exportedTests.ts'
import { faults } from './faults.ts'
import { fileProblems } from './fileProblems.ts'
import { laws } from './laws.ts'
import { app } from './page/app.ts'
import { clients } from './page/clients.ts'
import { compare } from './page/compare.ts'
import { inspector } from './page/inspector.ts'
import { log } from './page/log.ts'
import { parts } from './page/parts.ts'
import { problems } from './page/problems.ts'
import { scenario } from './page/scenario.ts'
import { sequence } from './page/sequence.ts'
import { stage } from './page/stage.ts'
import { timeline } from './page/timeline.ts'
import { refusals } from './refusals.ts'
import { report } from './report.ts'
import { result } from './result.ts'
import { servers } from './servers.ts'
import { silence } from './silence.ts'
import { steps } from './steps.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  events,
  steps,
  laws,
  faults,
  fileProblems,
  refusals,
  delivery,
  divergence,
  silence,
  result,
  report,
  exportedTests,
  servers,
  page: {
    app,
    clients,
    compare,
    inspector,
    log,
    problems,
    scenario,
    sequence,
    stage,
    timeline,
    parts,
  },
}
