import { useMemo } from 'react'
import type { Lesson, Verb } from '#lessons/lesson.ts'
import type { VerbWords } from '#views/verbs/clientVerb.ts'
import type { ClientVerbId } from '#views/verbs/clientVerbs.ts'
import type { OfferId, Offers } from '#views/verbs/offers.ts'
import { useLessonWords } from './useLessonWords.ts'

/** The verbs of a lesson, in its own words, at the nodes of its picture. */
export function useLessonOffers({ verbs }: Lesson): Offers {
  const { panel } = useLessonWords()
  return useMemo(() => {
    const told = new Map<OfferId, VerbWords | null>(
      deedsOf(verbs).map((verb) => {
        const { name, means } = panel.verbs[verb]
        return [deeds[verb], { button: name, title: means }]
      }),
    )
    if (verbs.includes('raw')) told.set('raw', null)
    if (verbs.includes('holdAwait')) {
      const { name, means } = panel.verbs.release
      told.set('releaseAwait', { button: name, title: means })
    }
    return { has: (verb) => told.has(verb), words: (verb) => told.get(verb) ?? null }
  }, [verbs, panel])
}

/** What each verb of a lesson does to a client. */
export const deeds = {
  disconnect: 'close',
  drop: 'drop',
  reconnect: 'reconnect',
  deadSocket: 'deadSocket',
  halfOpen: 'halfOpen',
  heal: 'heal',
  holdAwait: 'holdAwait',
} as const satisfies Partial<Record<Verb, ClientVerbId>>

/** A verb of a lesson that is done to a client. */
export type Deed = keyof typeof deeds

/** Those of a lesson's verbs that are done to a client. */
export function deedsOf(verbs: readonly Verb[]): readonly Deed[] {
  return verbs.filter((verb): verb is Deed => verb in deeds)
}
