import { automation } from './automation.ts'
import { changes } from './changes.ts'
import { cli } from './cli.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { events } from './events.ts'
import { faults } from './faults.ts'
import { flags } from './flags.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { keeping } from './keeping.ts'
import { learn } from './learn.ts'
import { newRoom } from './newRoom.ts'
import { notices } from './notices.ts'
import { opening } from './opening.ts'
import { own } from './own.ts'
import { problems } from './problems.ts'
import { proof } from './proof.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { servers } from './servers.ts'
import { shell } from './shell.ts'
import { sockets } from './sockets.ts'
import { usage } from './usage.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  automation,
  changes,
  cli,
  code,
  embed,
  events,
  faults,
  flags,
  flaws,
  guide,
  keeping,
  learn,
  newRoom,
  notices,
  opening,
  own,
  problems,
  proof,
  result,
  runs,
  search,
  servers,
  shell,
  sockets,
  usage,
  why,
}
