import { expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { en } from '#words/en/en.ts'
import { buttonsOf } from './buttonsOf.ts'

test.each(catalog)(
  '$id: each verb that its shortest way takes has a button to be named',
  ({ steps }) => {
    const verbs = steps
      .map(({ do: verb, what }: { do?: string; what?: string }) => `${verb} ${what}`)
      // Who holds something knows how to let it go; and one verb is but a step in Scenario.
      .filter((verb) => verb !== 'hold accept' && !verb.startsWith('release'))
    expect(buttonsOf(en, steps)).toHaveLength(new Set(verbs).size)
  },
)
