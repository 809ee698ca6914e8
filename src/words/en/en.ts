import { cli } from './cli.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { faults } from './faults.ts'
import { flags } from './flags.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { own } from './own.ts'
import { problems } from './problems.ts'
import { proof } from './proof.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { tests } from './tests.ts'
import { usage } from './usage.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  cli,
  code,
  embed,
  faults,
  flags,
  flaws,
  guide,
  learn,
  own,
  problems,
  proof,
  result,
  runs,
  search,
  tests,
  usage,
  why,
}
