import { awaited } from './awaited.ts'
import { code } from './code.ts'
import { embed } from './embed.ts'
import { events } from './events.ts'
import { failures } from './failures.ts'
import { faults } from './faults.ts'
import { flaws } from './flaws.ts'
import { frame } from './frame.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { limits } from './limits.ts'
import { own } from './own.ts'
import { pending } from './pending.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { result } from './result.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { why } from './why.ts'
import { wire } from './wire.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = {
  awaited,
  code,
  embed,
  events,
  failures,
  faults,
  flaws,
  frame,
  guide,
  learn,
  limits,
  own,
  pending,
  problems,
  refusals,
  result,
  runs,
  search,
  why,
  wire,
}
