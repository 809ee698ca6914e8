import type { Lab } from '#store/lab.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { Words } from '#words/words.ts'

/** What a verb is done to: a client, by its newest connection in the world that is shown. */
export interface Subject {
  readonly connection: WorldConnection
  readonly world: World
}

/** How a verb reads where it is done. */
export interface VerbWords {
  /** What its button says. */
  readonly button: string
  /** What it does, for those who do not know the word. */
  readonly title: string
}

/** What verbs have in common that stand together. */
export type VerbGroup = 'ending' | 'breaking' | 'mending' | 'holding' | 'owner'

/** One thing that can be done to a client, the same in its card, at its node and in a lesson. */
export interface ClientVerb {
  readonly group: VerbGroup
  readonly tone?: 'danger'
  readonly words: (words: Words) => VerbWords
  /** Whether there is anything that it could be done to. */
  readonly can: (subject: Subject) => boolean
  /** Does it as it is usually meant; a form may be told more. */
  readonly run: (lab: Lab, client: string) => Promise<void>
}
