import { code } from './code.ts'
import { embed } from './embed.ts'
import { expectations } from './expectations.ts'
import { exported } from './exported.ts'
import { faults } from './faults.ts'
import { flaws } from './flaws.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { own } from './own.ts'
import { problems } from './problems.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { steps } from './steps.ts'
import { verbs } from './verbs.ts'
import { why } from './why.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  code,
  embed,
  expectations,
  exported,
  faults,
  flaws,
  guide,
  learn,
  own,
  problems,
  result,
  runs,
  search,
  steps,
  verbs,
  why,
}
