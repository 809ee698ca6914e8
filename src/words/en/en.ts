import { code } from './code.ts'
import { differences } from './differences.ts'
import { embed } from './embed.ts'
import { faults } from './faults.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { notices } from './notices.ts'
import { own } from './own.ts'
import { clients } from './panes/clients.ts'
import { inspector } from './panes/inspector.ts'
import { log } from './panes/log.ts'
import { problems } from './panes/problems.ts'
import { receipts } from './panes/receipts.ts'
import { scenarioPane } from './panes/scenarioPane.ts'
import { timeline } from './panes/timeline.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { sockets } from './sockets.ts'
import { verbForms, verbs } from './verbs.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  differences,
  clients,
  code,
  embed,
  faults,
  flaws,
  guide,
  inspector,
  learn,
  log,
  notices,
  own,
  problems,
  receipts,
  result,
  runs,
  scenarioPane,
  search,
  sockets,
  timeline,
  verbForms,
  verbs,
  why,
}
