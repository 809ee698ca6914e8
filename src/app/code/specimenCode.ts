import type { CodeBlock, CodeRow } from './codeRow.ts'
import { isCode } from './codeRow.ts'
import { methodRows, plainRows } from './methodRows.ts'
import {
  blocksOf,
  type FoundClass,
  findClass,
  methodBlock,
  referenceClasses,
  referenceCode,
} from './referenceCode.ts'
import { flawedFiles, referenceFiles } from './sources.ts'

/** What servers that await something share: no part of a flaw. */
const helper = 'Awaiting'

/** The classes of a specimen: the methods with the flaw, what they call, and all that is as in the reference. */
export function specimenCode(names: readonly string[]): readonly CodeBlock[] {
  const blocks: CodeBlock[] = []
  const replaced = new Map<string, Set<string>>()
  const chains = names.map(chainOf)
  for (const chain of chains) {
    const references = referencesOf(chain.at(-1)?.base ?? null)
    if (references.length === 0) continue
    for (const source of chain) {
      if (source.name === helper) continue
      blocks.push(...flawBlocks(source, references, source === chain[0], replaced))
    }
  }
  const isAwaiting = chains.flat().some(({ name }) => name === helper)
  const shared = isAwaiting ? blocksOf(flawedFiles, [helper]) : []
  return [
    ...blocks.filter(({ rows }) => rows.some(isCode)),
    ...calledBy(blocks),
    ...shared,
    ...referenceCode(replaced),
  ]
}

/** A class with those between it and the reference's, which hold a part of the flaw. */
function chainOf(name: string): readonly FoundClass[] {
  const found = findClass(flawedFiles, name)
  if (!found) return []
  return found.base === null ? [found] : [found, ...chainOf(found.base)]
}

/** A class of the reference, and those that it extends. */
function referencesOf(name: string | null): readonly FoundClass[] {
  const found = name === null ? null : findClass(referenceFiles, name)
  return found ? [found, ...referencesOf(found.base)] : []
}

/** What a class keeps, and its methods, each in the place of the reference's. */
function flawBlocks(
  source: FoundClass,
  references: readonly FoundClass[],
  isOwn: boolean,
  replaced: Map<string, Set<string>>,
): readonly CodeBlock[] {
  const { name: className, path } = source
  const fields = isOwn ? fieldRows(source) : []
  const methods = [...source.methods].filter(
    ([name, { lines }]) =>
      (isOwn || name !== 'constructor') && !/ abstract /.test(lines.at(-1) ?? ''),
  )
  return [
    ...(fields.length > 0 ? [{ name: className, path, part: 'flaw', rows: fields } as const] : []),
    ...methods.map(([name, method]): CodeBlock => {
      const from = name === 'constructor' ? undefined : standsFor(name, references)
      if (!from) {
        const rows = methodRows(name, { ...method, path })
        return { name: `${className}.${name}`, path, part: 'flaw', rows }
      }
      const { reference, there } = from
      replaced.set(reference.name, (replaced.get(reference.name) ?? new Set()).add(name))
      const rows = methodRows(name, { ...method, path }, { ...there, path: reference.path })
      return { name: `${reference.name}.${name}`, path, part: 'flaw', rows }
    }),
  ]
}

/** The method of the reference that another takes the place of. */
function standsFor(name: string, references: readonly FoundClass[]) {
  for (const reference of references) {
    const there = reference.methods.get(name)
    if (there) return { reference, there }
  }
  return undefined
}

/** The lines of a class that keep something: the reference keeps no such thing. */
function fieldRows({ path, first, lines }: FoundClass): readonly CodeRow[] {
  return lines.flatMap((text, i) => {
    if (!/^ {2}(?:readonly )?#?\w+(?:: | = ).*[^({]$/.test(text)) return []
    const rows = plainRows({ path, first: first + i, lines: [text] })
    return rows.map((row): CodeRow => ({ ...row, sign: '-', reference: null }))
  })
}

/** What of the reference is called, as `super`, by what stands in front of it. */
function calledBy(blocks: readonly CodeBlock[]): readonly CodeBlock[] {
  const lines = blocks.flatMap(({ rows }) => rows.filter(({ sign }) => sign !== '+'))
  const names = lines.flatMap(({ text }) =>
    [...text.matchAll(/super\.(#?\w+)\(/g)].map(([, name]) => name as string),
  )
  return [...new Set(names)].flatMap((name) => {
    const found = referenceClasses
      .map((className) => methodBlock(referenceFiles, `${className}.${name}`, 'called'))
      .find(Boolean)
    return found ? [found] : []
  })
}
