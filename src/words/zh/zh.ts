import type { Words } from '#words/words.ts'
import { automation } from './app/automation.ts'
import { code } from './app/code.ts'
import { embed } from './app/embed.ts'
import { flaws } from './app/flaws.ts'
import { guide } from './app/guide.ts'
import { keeping } from './app/keeping.ts'
import { learn } from './app/learn.ts'
import { opening } from './app/opening.ts'
import { own } from './app/own.ts'
import { search } from './app/search.ts'
import { servers } from './app/servers.ts'
import { shell } from './app/shell.ts'
import { brought } from './brought.ts'
import { changes } from './changes.ts'
import { awaited } from './events/awaited.ts'
import { events } from './events/events.ts'
import { failures } from './events/failures.ts'
import { faults } from './events/faults.ts'
import { frame } from './events/frame.ts'
import { limits } from './events/limits.ts'
import { pending } from './events/pending.ts'
import { refusals } from './events/refusals.ts'
import { wire } from './events/wire.ts'
import { expectations } from './expectations.ts'
import { exported } from './exported.ts'
import { fromFiles } from './files/fromFiles.ts'
import { language } from './language.ts'
import { laws } from './laws/laws.ts'
import { notDone } from './notDone.ts'
import { notices } from './notices.ts'
import { clients } from './panes/clients.ts'
import { inspector } from './panes/inspector.ts'
import { log } from './panes/log.ts'
import { problems } from './panes/problems.ts'
import { receipts } from './panes/receipts.ts'
import { scenarioPane } from './panes/scenarioPane.ts'
import { timeline } from './panes/timeline.ts'
import { turnedAway } from './panes/turnedAway.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { scenario } from './scenario.ts'
import { sockets } from './sockets.ts'
import { compare } from './stage/compare.ts'
import { connections } from './stage/connections.ts'
import { drag } from './stage/drag.ts'
import { ledger } from './stage/ledger.ts'
import { legend } from './stage/legend.ts'
import { matrix } from './stage/matrix.ts'
import { memberships } from './stage/memberships.ts'
import { newRoom } from './stage/newRoom.ts'
import { nodeMenu } from './stage/nodeMenu.ts'
import { changeKinds, silence } from './stage/parts.ts'
import { rooms } from './stage/rooms.ts'
import { sequence } from './stage/sequence.ts'
import { stage } from './stage/stage.ts'
import { steps } from './steps.ts'
import { verbButtons, verbForms } from './verbButtons.ts'
import { verbs } from './verbs.ts'
import { why } from './why.ts'

/** Chinese: every sentence that a person reads on the page. */
export const zh: Words = {
  fromFiles,
  automation,
  awaited,
  brought,
  changeKinds,
  changes,
  clients,
  code,
  compare,
  connections,
  embed,
  events,
  expectations,
  exported,
  failures,
  faults,
  flaws,
  frame,
  guide,
  inspector,
  keeping,
  language,
  laws,
  learn,
  ledger,
  legend,
  limits,
  log,
  matrix,
  memberships,
  newRoom,
  drag,
  nodeMenu,
  notDone,
  notices,
  opening,
  own,
  pending,
  problems,
  receipts,
  refusals,
  result,
  rooms,
  runs,
  scenario,
  scenarioPane,
  search,
  sequence,
  servers,
  shell,
  silence,
  sockets,
  stage,
  steps,
  timeline,
  turnedAway,
  verbButtons,
  verbForms,
  verbs,
  why,
  wire,
}
