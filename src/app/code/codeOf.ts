import { catalog } from '#specimens/catalog.ts'
import { classesOf } from '#specimens/specimen.ts'
import { asWrittenCode } from './asWrittenCode.ts'
import { type CodeBlock, isCode, type Place } from './codeRow.ts'
import { indexedCode, referenceCode } from './referenceCode.ts'
import { specimenCode } from './specimenCode.ts'

/** The code of a server. */
export interface ServerCode {
  /** What is flawed first, and all the rest. Empty for a server whose code is not here. */
  readonly blocks: readonly CodeBlock[]
  /** The line with the flaw; null where none is known. */
  readonly flaw: Place | null
}

const remembered = new Map<string, ServerCode>()

/** The code of a server by its id; of the pattern as written, with a defect of it by its id. */
export function codeOf(server: string, defect: string | null = null): ServerCode {
  const key = `${server} ${defect ?? ''}`
  const known = remembered.get(key)
  if (known) return known
  const code = codeFor(server, defect)
  remembered.set(key, code)
  return code
}

function codeFor(server: string, defect: string | null): ServerCode {
  if (server === 'reference') return { blocks: referenceCode(), flaw: null }
  if (server === 'indexed') return { blocks: indexedCode(), flaw: null }
  if (server === 'as-written') {
    const blocks = asWrittenCode(defect)
    return { blocks, flaw: defect === null ? null : flawIn(blocks, '') }
  }
  const specimen = catalog.find(({ id }) => id === server)
  if (!specimen) return { blocks: [], flaw: null }
  const blocks = specimenCode(classesOf(specimen))
  const flaw = flawIn(blocks, specimen.line ?? '')
  return { blocks: flaw ? [...blocks].sort(flawFirst(flaw)) : blocks, flaw }
}

/** The first line of the flaw with these words; where something is missing, the head of what misses it. */
function flawIn(blocks: readonly CodeBlock[], words: string): Place | null {
  const flawed = blocks.filter(({ part }) => part === 'flaw')
  const rows = flawed.flatMap((block) => block.rows)
  const line = rows.find((row) => row.sign === '-' && isCode(row) && row.text.includes(words))
  return line?.own ?? flawed[0]?.rows.find(isCode)?.own ?? null
}

/** What is flawed, and of that the method with the line. */
function flawFirst({ path, line }: Place): (a: CodeBlock, b: CodeBlock) => number {
  const rank = ({ part, rows }: CodeBlock) => {
    if (part !== 'flaw') return 2
    return rows.some(({ own }) => own?.path === path && own.line === line) ? 0 : 1
  }
  return (a, b) => rank(a) - rank(b)
}
