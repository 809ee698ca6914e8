import { describe, expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { defects } from '#specimens/defects/defects.ts'
import { codeOf } from './codeOf.ts'
import { type CodeRow, isCode } from './codeRow.ts'
import { cutClass } from './cutSource.ts'
import { defectLines } from './defectLines.ts'
import { diffRows, type Line } from './diffRows.ts'
import { asWrittenFiles, flawedFiles, referenceFiles } from './sources.ts'

const files = new Map(
  [...referenceFiles, ...flawedFiles, ...asWrittenFiles].map(({ path, text }) => [
    path,
    text.split('\n'),
  ]),
)
const flaws = (server: string) => codeOf(server).blocks.filter(({ part }) => part === 'flaw')
const shown = (rows: readonly CodeRow[]) => rows.map(({ sign, text }) => `${sign}${text}`)

describe('codeOf', () => {
  test.each(catalog)('$id: its flaw is a line of its own file', ({ id, line = '' }) => {
    const { blocks, flaw } = codeOf(id)
    expect(flaw?.path).toMatch(/^src\/specimens\//)
    const [first] = blocks
    const row = first?.rows.find(({ own }) => own?.path === flaw?.path && own?.line === flaw?.line)
    expect(row?.text).toContain(line)
    const signs = flaws(id).flatMap(({ rows }) => rows.map(({ sign }) => sign))
    expect(signs.some((sign) => sign !== ' ')).toBe(true)
  })

  test('a line of code is the line of the file that it says it is', () => {
    for (const { id } of [{ id: 'reference' }, { id: 'as-written' }, ...catalog]) {
      for (const { own, text } of codeOf(id).blocks.flatMap(({ rows }) => rows)) {
        if (!own || !isCode({ text })) continue
        const line = files.get(own.path)?.[own.line - 1] ?? ''
        // What a method is called with is named as in the method around it.
        const words = (of: string) => of.replaceAll(/\b(?:member|connection|websocket|C)\b/g, 'x')
        expect(words(line)).toContain(words(text.trim().replace(/\{$/, '')))
      }
    }
  })

  test('a method stands there whole, as one writes it, and what differs is marked', () => {
    const [leave] = flaws('leave-one-way')
    expect(shown(leave?.rows ?? [])).toEqual([
      ' leaveRoom(connection: Member, roomId: string): boolean {',
      '-  if (!this.connectionRooms.get(connection)?.has(roomId)) return false',
      '+  if (!this.connectionRooms.get(connection)?.delete(roomId)) return false',
      '   this.removeFromRoom(roomId, connection)',
      '   return true',
      ' }',
    ])
    expect(
      leave?.rows[1]?.differs.map(([from, to]) => leave.rows[1]?.text.slice(from, to)),
    ).toEqual(['has'])
  })

  test('what is handed on as the last act stands in its place; the await with the flaw is shown', () => {
    const blocks = flaws('join-no-recheck')
    expect(blocks.map(({ name }) => name)).toEqual([
      'MemberActs.join',
      'ConnectionManager.joinRoom',
    ])
    expect(shown(blocks[0]?.rows ?? [])).toContain('-  await this.pause(member.id)')
    expect(shown(blocks[1]?.rows ?? [])).toContain('   room.connections.add(connection)')
  })

  test('a call of the reference is as it should be, and what it does stands after it', () => {
    const { blocks } = codeOf('join-one-way')
    expect(shown(blocks[0]?.rows ?? [])).toContain(
      '   const joined = super.joinRoom(connection, roomId)',
    )
    expect(blocks[1]).toMatchObject({ part: 'called', name: 'ConnectionManager.joinRoom' })
  })

  test('the reference stands there whole, and has no flaw', () => {
    const { blocks, flaw } = codeOf('reference')
    expect(flaw).toBeNull()
    expect(blocks.map(({ name }) => name)).toContain('ConnectionManager')
    expect(blocks.every(({ rows }) => rows.every(({ sign }) => sign === ' '))).toBe(true)
  })

  test('a server that is not here has no code', () => {
    expect(codeOf('nobody’s')).toEqual({ blocks: [], flaw: null })
  })
})

describe('a defect of the pattern as written', () => {
  const ids = Object.values(defects).flatMap((group) =>
    group.filter(({ server }) => server === undefined).map(({ id }) => id),
  )

  test('each has a line, and none is left over', () => {
    expect(Object.keys(defectLines).sort()).toEqual([...ids].sort())
  })

  test.each(ids)('%s opens at its line, with what mends it after it', (id) => {
    const { blocks, flaw } = codeOf('as-written', id)
    const [method, mends] = blocks
    const line = method?.rows.find(({ own }) => own?.line === flaw?.line)
    expect(line?.text).toContain(defectLines[id]?.words)
    expect(line?.sign).toBe('-')
    expect(mends).toMatchObject({ part: 'mends', name: defectLines[id]?.mends })
  })
})

describe('cutClass', () => {
  const file = `class A {}

/** About B. */
export class B<T extends A> extends A {
  readonly x = of('}')

  /** Does it. */
  protected override async run<U>(
    of: U,
  ): Promise<void> {
    if (of) {
      call(of)
    }
  }

  empty(): void {}
}

class C {}
`

  test('a class ends where it ends, with its comment, its base and its methods', () => {
    const b = cutClass(file, 'B')
    expect(b).toMatchObject({ base: 'A', first: 3 })
    expect(b?.lines.join('\n')).toMatch(/^\/\*\* About B\. \*\/\nexport class B[\s\S]*\n\}$/)
    expect([...(b?.methods.keys() ?? [])]).toEqual(['run', 'empty'])
    expect(b?.methods.get('run')).toMatchObject({ first: 7 })
    expect(b?.methods.get('run')?.lines.at(-1)).toBe('  }')
    expect(b?.methods.get('empty')).toEqual({ first: 16, lines: ['  empty(): void {}'] })
  })

  test('one that is not there is null; one without a body is one line', () => {
    expect(cutClass(file, 'D')).toBeNull()
    expect(cutClass(file, 'C')?.lines).toEqual(['class C {}'])
  })
})

describe('diffRows', () => {
  const lines = (path: string, text: string): Line[] =>
    text.split('\n').map((line, i) => ({ path, line: i + 1, text: line, compared: line.trim() }))

  test('the flaw comes before what mends it; each line says where it stands', () => {
    const rows = diffRows(lines('own', 'a\nx is y\nc'), lines('ref', 'a\nx is z\nc\nd'))
    expect(shown(rows)).toEqual([' a', '-x is y', '+x is z', ' c', '+d'])
    expect(rows[1]).toMatchObject({ own: { path: 'own', line: 2 }, reference: null })
    expect(rows[2]).toMatchObject({ own: null, reference: { path: 'ref', line: 2 } })
    expect(rows[1]?.differs).toEqual([[5, 6]])
  })

  test('indentation makes no difference', () => {
    expect(shown(diffRows(lines('own', '  a'), lines('ref', 'a')))).toEqual(['   a'.slice(0, 4)])
  })
})
