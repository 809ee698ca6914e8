import type { CodeBlock, CodeRow } from './codeRow.ts'
import { type ClassSource, cutClass } from './cutSource.ts'
import { plainRows } from './methodRows.ts'
import { indexedFiles, referenceFiles, type SourceFile } from './sources.ts'

/** A class, and the file that it stands in. */
export interface FoundClass extends ClassSource {
  readonly path: string
}

/** Methods that are left out, by their class. */
export type Without = ReadonlyMap<string, ReadonlySet<string>>

/** The classes of the reference, in the order in which they are read. */
export const referenceClasses = [
  'ConnectionManager',
  'Delivery',
  'RoomServer',
  'MemberActs',
  'OwnersActs',
  'Outbox',
  'Inbox',
  'Heartbeat',
  'Seats',
  'SentLog',
] as const

/** The reference's classes, without the methods that others stand in for. */
export function referenceCode(without: Without = new Map()): readonly CodeBlock[] {
  return blocksOf(referenceFiles, referenceClasses, without)
}

/** The same server over the faster index: that first, and all the rest of the reference. */
export function indexedCode(): readonly CodeBlock[] {
  const index = ['IndexedManager', 'IndexedRoom', 'Memberships', 'Registry']
  const rest = referenceClasses.filter((name) => name !== 'ConnectionManager')
  return [...blocksOf(indexedFiles, index), ...blocksOf(referenceFiles, rest)]
}

/** Whole classes, without some methods. */
export function blocksOf(
  files: readonly SourceFile[],
  names: readonly string[],
  without: Without = new Map(),
): readonly CodeBlock[] {
  return names.flatMap((name) => {
    const found = findClass(files, name)
    return found ? [wholeClass(found, without.get(name) ?? new Set())] : []
  })
}

function wholeClass(found: FoundClass, without: ReadonlySet<string>): CodeBlock {
  const { name, path, first, lines, methods } = found
  const left = new Set(
    [...methods].flatMap(([method, own]) =>
      without.has(method) ? own.lines.map((_, i) => own.first + i) : [],
    ),
  )
  const rows = lines.map((text, i): CodeRow => {
    const place = { path, line: first + i }
    return { sign: ' ', text, own: place, reference: place, differs: [] }
  })
  return { name, path, part: 'rest', rows: rows.filter(({ own }) => !left.has(own?.line ?? 0)) }
}

/** One method, by its class and its name; null when it is not there. */
export function methodBlock(
  files: readonly SourceFile[],
  name: string,
  part: CodeBlock['part'],
): CodeBlock | null {
  const [className = '', method = ''] = name.split('.')
  const found = findClass(files, className)
  const own = found?.methods.get(method)
  if (!found || !own) return null
  return { name, path: found.path, part, rows: plainRows({ ...own, path: found.path }) }
}

/** A class by its name, with the file that it is in; null when none has it. */
export function findClass(files: readonly SourceFile[], name: string): FoundClass | null {
  for (const { path, text } of files) {
    const source = cutClass(text, name)
    if (source) return { path, ...source }
  }
  return null
}
