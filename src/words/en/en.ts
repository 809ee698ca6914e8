import { faults } from './faults.ts'
import { guide } from './guide.ts'
import { learn } from './learn.ts'
import { result } from './result.ts'

/** English: every sentence that a person reads. Another language has this shape, and no line less. */
export const en = { faults, guide, learn, result }
