import { hold, release } from '#store/commands/clients.ts'
import { faultFacts } from '#trace/faultFacts.ts'
import type { Words } from '#words/words.ts'
import type { ClientVerb, Subject, VerbWords } from './clientVerb.ts'

/** What can be held by hand. */
export type Held = 'frames' | 'handler' | 'await'

/** The two verbs of each thing that can be held: one of them can be done at a time. */
export function holdingVerbs(canHold: ClientVerb['can']) {
  const toHold = (what: Held, words: (words: Words) => VerbWords): ClientVerb => ({
    group: 'holding',
    words,
    can: (subject) => !isHeld(subject, what) && canHold(subject),
    run: (lab, client) => hold(lab, client, what),
  })
  const toRelease = (what: Held, words: (words: Words) => VerbWords): ClientVerb => ({
    group: 'holding',
    words,
    can: (subject) => isHeld(subject, what),
    run: (lab, client) => release(lab, client, what),
  })
  return {
    holdFrames: toHold('frames', ({ verbForms }) => verbForms.holdFrames),
    releaseFrames: toRelease('frames', ({ verbForms }) => verbForms.releaseFrames),
    holdHandler: toHold('handler', ({ verbForms }) => verbForms.holdHandler),
    releaseHandler: toRelease('handler', ({ verbForms }) => verbForms.releaseHandler),
    holdAwait: toHold('await', ({ verbForms }) => verbForms.holdAwait),
    releaseAwait: toRelease('await', ({ verbForms }) => verbForms.releaseAwait),
  }
}

/** Whether this is held of its connection. */
export function isHeld({ connection }: Subject, what: Held): boolean {
  return connection.faults.some((fault) => faultFacts[fault].holds === what)
}
