import { catalog } from '#specimens/catalog.ts'
import { classesOf } from '#specimens/specimen.ts'
import { type ClassSource, cutClass } from './cutSource.ts'
import { asWrittenFiles, flawedFiles, referenceFiles, type SourceFile } from './sources.ts'

/** One class or method of the server under test, and what of the reference stands in its place there. */
export interface CodeSection {
  readonly name: string
  readonly path: string
  readonly text: string
  /** What of the reference stands beside it; null where nothing does. */
  readonly reference: ReferenceSection | null
}

interface ReferenceSection {
  readonly name: string
  readonly path: string
  /** The methods that are replaced. */
  readonly text: string
  /** The methods that are still called, as `super` by those that stand in front of them. */
  readonly still: string
}

interface Found {
  readonly path: string
  readonly source: ClassSource
}

/** The code of a server, by its id; empty when its classes are not found. */
export function codeOf(server: string): readonly CodeSection[] {
  if (server === 'reference') return referenceFiles.slice(0, 1).flatMap(wholeClass)
  if (server === 'as-written') {
    return [
      ...besideReference('AsWrittenManager', 'ConnectionManager'),
      ...besideReference('AsWritten', 'RoomServer'),
    ]
  }
  const specimen = catalog.find(({ id }) => id === server)
  return specimen ? classesOf(specimen).flatMap(specimenClass) : []
}

function wholeClass({ path, text }: SourceFile): CodeSection[] {
  const source = cutClass(text, 'ConnectionManager')
  return source ? [{ name: source.name, path, text: source.text, reference: null }] : []
}

/** Method by method, for as a whole the two have too little in common to be compared. */
function besideReference(name: string, reference: string): CodeSection[] {
  const found = find(asWrittenFiles, name)
  const beside = find(referenceFiles, reference)
  if (!found || !beside) return []
  return [...found.source.methods].map(([method, text]) => ({
    name: `${name}.${method}`,
    path: found.path,
    text,
    reference: {
      name: reference,
      path: beside.path,
      text: beside.source.methods.get(method.replace('#', '')) ?? '',
      still: '',
    },
  }))
}

/** A class with those between it and the reference's, which hold a part of the flaw. */
function specimenClass(name: string): CodeSection[] {
  const found = find(flawedFiles, name)
  if (!found) return []
  const chain = [found.source]
  for (let base = found.source.base; base !== null; base = chain.at(-1)?.base ?? null) {
    const reference = find(referenceFiles, base)
    if (reference) return [section(found, chain, reference)]
    const between = find(flawedFiles, base)
    if (!between) break
    chain.push(between.source)
  }
  return [section(found, chain, null)]
}

function section(found: Found, chain: readonly ClassSource[], beside: Found | null): CodeSection {
  const own = new Map(chain.flatMap(({ methods }) => [...methods]))
  // A constructor hands its options on, and replaces nothing.
  own.delete('constructor')
  const isCalled = (name: string) => own.get(name)?.includes(`super.${name}(`) ?? false
  const of = (names: readonly string[]) =>
    names.flatMap((name) => beside?.source.methods.get(name) ?? []).join('\n\n')
  return {
    name: found.source.name,
    path: found.path,
    text: chain.map(({ text }) => text).join('\n\n'),
    reference: beside && {
      name: beside.source.name,
      path: beside.path,
      text: of([...own.keys()].filter((name) => !isCalled(name))),
      still: of([...own.keys()].filter(isCalled)),
    },
  }
}

function find(files: readonly SourceFile[], name: string): Found | null {
  for (const { path, text } of files) {
    const source = cutClass(text, name)
    if (source) return { path, source }
  }
  return null
}
