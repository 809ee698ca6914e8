import { expect, test } from 'vitest'
import { type Node, parsed, sourcesIn } from '../scripts/words/syntax.ts'

/** Where the same is said once more: in another language, or under its own name by a door of the package. */
const again = /^src\/(?:words\/(?!en)[a-z]{2}\/|doors\/core\/)/

interface Declared {
  readonly name: string
  readonly isExported: boolean
}

/** The functions that a module has beside each other, not those within another. */
function functionsOf({ program }: { readonly program: Node }): readonly Declared[] {
  if (program.type !== 'Program') return []
  return program.body.flatMap((statement): readonly Declared[] => {
    const isExported = statement.type === 'ExportNamedDeclaration'
    const declared = isExported ? statement.declaration : statement
    if (declared?.type === 'FunctionDeclaration') {
      return declared.id ? [{ name: declared.id.name, isExported }] : []
    }
    if (declared?.type !== 'VariableDeclaration') return []
    return declared.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init && /Function/.test(init.type)
        ? [{ name: id.name, isExported }]
        : [],
    )
  })
}

test('what a module exports has a name of its own in the whole house: one word for one thing', () => {
  const files = sourcesIn('src').filter((path) => !again.test(path))
  const byName = new Map<string, (Declared & { readonly path: string })[]>()
  for (const path of files) {
    for (const one of functionsOf(parsed(path))) {
      byName.set(one.name, [...(byName.get(one.name) ?? []), { ...one, path }])
    }
  }
  expect(byName.size).toBeGreaterThan(2000)
  const twice = [...byName.values()].filter(
    (all) => all.length > 1 && all.some(({ isExported }) => isExported),
  )
  expect(twice.map((all) => all.map(({ name, path }) => `${name} in ${path}`))).toEqual([])
})
