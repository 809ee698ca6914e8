import { changes } from './changes.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { faults } from './faults.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { notices } from './notices.ts'
import { own } from './own.ts'
import { problems } from './problems.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { sockets } from './sockets.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  changes,
  code,
  embed,
  faults,
  flaws,
  guide,
  learn,
  notices,
  own,
  problems,
  result,
  runs,
  search,
  sockets,
  why,
}
