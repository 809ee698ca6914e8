import { automation } from './automation.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { faults } from './faults.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { keeping } from './keeping.ts'
import { learn } from './learn.ts'
import { opening } from './opening.ts'
import { own } from './own.ts'
import { problems } from './problems.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { servers } from './servers.ts'
import { shell } from './shell.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  automation,
  code,
  embed,
  faults,
  flaws,
  guide,
  keeping,
  learn,
  opening,
  own,
  problems,
  result,
  runs,
  search,
  servers,
  shell,
  why,
}
