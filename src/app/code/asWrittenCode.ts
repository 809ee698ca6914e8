import type { CodeBlock, CodeRow } from './codeRow.ts'
import { defectLines } from './defectLines.ts'
import { blocksOf, methodBlock } from './referenceCode.ts'
import { asWrittenFiles, referenceFiles } from './sources.ts'

const classes = ['AsWrittenManager', 'AsWritten', 'ReceiveLoop']

/** The pattern as it is written; with a defect its method first, and beside it what mends that. */
export function asWrittenCode(defect: string | null): readonly CodeBlock[] {
  const line = defect === null ? undefined : defectLines[defect]
  if (!line) return blocksOf(asWrittenFiles, classes)
  const method = methodBlock(asWrittenFiles, line.method, 'flaw')
  const mends = methodBlock(referenceFiles, line.mends, 'mends')
  const [className = '', name = ''] = line.method.split('.')
  const first = method?.rows.find(({ text }) => text.includes(line.words))
  return [
    ...(method ? [{ ...method, rows: method.rows.map((row) => signed(row, row === first)) }] : []),
    ...(mends ? [{ ...mends, rows: mends.rows.map(mending) }] : []),
    ...blocksOf(asWrittenFiles, classes, new Map([[className, new Set([name])]])),
  ]
}

function signed(row: CodeRow, isFlaw: boolean): CodeRow {
  return { ...row, sign: isFlaw ? '-' : ' ', reference: null }
}

function mending(row: CodeRow): CodeRow {
  return { ...row, sign: '+', own: null }
}
