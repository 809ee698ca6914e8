import { expect, test } from 'vitest'
import { runOn } from '#host/worlds/brought.test-support.ts'
import { catalog } from '#specimens/catalog.ts'
import { houseCode } from './houseCode.ts'

const servers = catalog.filter(({ client }) => client === undefined)

/** The same with the reference's lines: each class of the specimen's own changes nothing of its base. */
function mended(code: string): string {
  return code.replaceAll(
    /^((?:export default )?(?:abstract )?class \w+(?:<\w+>)? extends [\w<>]+ )\{[\s\S]*?^\}$/gm,
    '$1{}',
  )
}

test.each(servers.map((one) => [one.id, one] as const))(
  '%s is code over the reference that breaks its law, and with the reference’s lines breaks none',
  async (id, { law, steps, settings }) => {
    const code = houseCode(id) ?? ''
    const flawed = await runOn(code, steps, settings)
    expect(flawed.laws).toContain(law)
    expect(flawed.unjudged).toBeUndefined()
    const right = await runOn(mended(code), steps, settings)
    expect([right.laws, right.failures]).toEqual([[], []])
  },
)

test('a flaw that clients have is in no server', () => {
  const ids = catalog.filter(({ client }) => client).map(({ id }) => id)
  expect(ids.map(houseCode)).toEqual(ids.map(() => null))
})
