import { automation } from './automation.ts'
import { changes } from './changes.ts'
import { cli } from './cli.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { events } from './events.ts'
import { expectations } from './expectations.ts'
import { exported } from './exported.ts'
import { faults } from './faults.ts'
import { flags } from './flags.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { keeping } from './keeping.ts'
import { laws } from './laws/laws.ts'
import { learn } from './learn.ts'
import { legend } from './legend.ts'
import { newRoom } from './newRoom.ts'
import { notices } from './notices.ts'
import { opening } from './opening.ts'
import { own } from './own.ts'
import { clients } from './panes/clients.ts'
import { inspector } from './panes/inspector.ts'
import { log } from './panes/log.ts'
import { problems } from './panes/problems.ts'
import { receipts } from './panes/receipts.ts'
import { scenarioPane } from './panes/scenarioPane.ts'
import { timeline } from './panes/timeline.ts'
import { proof } from './proof.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { servers } from './servers.ts'
import { shell } from './shell.ts'
import { sockets } from './sockets.ts'
import { stage } from './stage.ts'
import { steps } from './steps.ts'
import { usage } from './usage.ts'
import { verbButtons, verbForms } from './verbButtons.ts'
import { verbs } from './verbs.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  automation,
  changes,
  cli,
  clients,
  code,
  embed,
  events,
  expectations,
  exported,
  faults,
  flags,
  flaws,
  guide,
  inspector,
  keeping,
  laws,
  learn,
  legend,
  log,
  newRoom,
  notices,
  opening,
  own,
  problems,
  proof,
  receipts,
  result,
  runs,
  scenarioPane,
  search,
  servers,
  shell,
  sockets,
  stage,
  steps,
  timeline,
  usage,
  verbButtons,
  verbForms,
  verbs,
  why,
}
