import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const laws = 'src/laws'

/** A law of this name stands in a file of this name, with its rank. */
const declared = /^export const (?<id>\w+): Law<.*?^ {2}rank: (?<rank>\d+),$/ms

/**
 * What stands in src/laws/allLaws.ts: every law, a file each, by its rank. The compiler learns from it
 * which laws there are; the file itself says all else of a law.
 */
export function lawsTable(root = ''): string {
  const found = filesIn(root).flatMap((file) => {
    const { id, rank } = declared.exec(readFileSync(join(root, laws, file), 'utf8'))?.groups ?? {}
    return id === basename(file, '.ts') ? [{ id, rank: Number(rank), file }] : []
  })
  const ranked = found.toSorted((one, other) => one.rank - other.rank)
  return [
    ...found.map(({ id, file }) => `import { ${id} } from './${file}'`),
    '',
    '/** Every law by its rank. `npm run schema` writes this from the files of the laws. */',
    'export const allLaws = {',
    ...ranked.map(({ id }) => `  ${id},`),
    '} as const',
    '',
  ].join('\n')
}

/** The code in the folders of the laws, by name. */
function filesIn(root: string): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return readdirSync(join(root, laws), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, laws, name)).map((file) => `${name}/${file}`))
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .sort(compare)
}
