import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { specimenGroups } from '#specimens/catalog.ts'
import { createLab } from '#store/lab.ts'
import { en } from '#words/en/en.ts'
import { galleryOrder } from './galleryOrder.ts'
import { type Still, takenStill, wantStill } from './stillOf.ts'

const newLab = () => createLab(() => new LocalHost(emptyScenario()))

test.each(specimenGroups)(
  '%s: every card has a picture, and no two say the same',
  async (group) => {
    const lab = newLab()
    const cards = galleryOrder.filter((specimen) => specimen.group === group)
    const stills = await Promise.all(
      cards.map((card) => new Promise<Still>((take) => wantStill(lab, card, take))),
    )
    expect(stills.map(({ violation }) => violation.law)).toEqual(cards.map(({ law }) => law))
    const told = stills.map(({ step, model, violation }, i) =>
      JSON.stringify([step, violationWords(en, violation).text, model, cards[i]?.steps.length]),
    )
    const twins = cards.filter((_, i) => told.indexOf(told[i] ?? '') !== i).map(({ id }) => id)
    expect(twins).toEqual([])
  },
)

test('a card that is scrolled away before its turn is not played; it comes back with its picture', async () => {
  const lab = newLab()
  const [one, other, third] = galleryOrder
  if (!one || !other || !third) throw new Error('The gallery has no three flaws.')
  const taken = new Promise<Still>((take) => wantStill(lab, one, take))
  wantStill(lab, other, () => undefined)()
  const last = new Promise<Still>((take) => wantStill(lab, third, take))
  const still = await taken
  await last
  expect(takenStill(lab, one)).toBe(still)
  expect(takenStill(lab, other)).toBeNull()
})
