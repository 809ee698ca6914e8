import { describe, expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { codeOf } from './codeOf.ts'
import { cutClass } from './cutSource.ts'
import { diffRows } from './diffRows.ts'

const signs = (rows: ReturnType<typeof diffRows>) => [
  rows.map(({ left }) => left?.sign ?? '').join(''),
  rows.map(({ right }) => right?.sign ?? '').join(''),
]

describe('codeOf', () => {
  test.each(catalog.map(({ id }) => id))('%s: its class is found, and what it replaces', (id) => {
    const sections = codeOf(id)
    expect(sections.length).toBeGreaterThan(0)
    for (const { text, reference, path } of sections) {
      expect(text).toMatch(/class \w+ extends/)
      expect(path).toMatch(new RegExp(`^src/specimens/[a-z]+/${id}\\.ts$`))
      expect(`${reference?.text}${reference?.still}`).toMatch(/\}$|^$/)
      expect(reference?.name).toMatch(/^[A-Z]/)
    }
  })

  test('the server that shows a flaw is made of the classes that are shown', () => {
    const names = catalog.flatMap(({ id }) => codeOf(id).map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
  })

  test('what is replaced is told from what is called all the same', () => {
    const [replaces] = codeOf('leave-one-way')
    expect(replaces?.reference?.text).toContain(
      'leaveRoom(connection: C, roomId: string): boolean {',
    )
    expect(replaces?.reference?.still).toBe('')
    const [calls] = codeOf('join-one-way')
    expect(calls?.reference?.text).toBe('')
    expect(calls?.reference?.still).toContain('joinRoom(connection: C, roomId: string): boolean {')
  })

  test('the reference stands alone, whole; as-written stands beside it', () => {
    const [alone, ...more] = codeOf('reference')
    expect(more).toEqual([])
    expect(alone?.text).toMatch(
      /^\/\*\*\n \* Who is connected[\s\S]*class ConnectionManager[\s\S]*\n\}$/,
    )
    expect(alone?.reference).toBeNull()
    const methods = codeOf('as-written')
    const beside = (name: string) => methods.find((method) => method.name === name)?.reference?.text
    expect(beside('AsWrittenManager.joinRoom')).toContain('joinRoom(connection: C')
    expect(beside('AsWritten.#join')).toContain('protected join(member: Member')
    expect(beside('AsWritten.#websocketEndpoint')).toBe('')
  })

  test('classes between a specimen and the reference are shown as well', () => {
    expect(codeOf('await-live')[0]?.text).toMatch(
      /class AwaitLive[\s\S]*class AwaitedFanout[\s\S]*class Awaiting/,
    )
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
    expect(b?.base).toBe('A')
    expect(b?.text).toMatch(/^\/\*\* About B\. \*\/\nexport class B[\s\S]*\n\}$/)
    expect([...(b?.methods.keys() ?? [])]).toEqual(['run', 'empty'])
    expect(b?.methods.get('run')).toMatch(/^\/\*\* Does it\. \*\/\nprotected[\s\S]*\n\}$/)
    expect(b?.methods.get('empty')).toBe('empty(): void {}')
  })

  test('one that is not there is null; one without a body is one line', () => {
    expect(cutClass(file, 'D')).toBeNull()
    expect(cutClass(file, 'C')?.text).toBe('class C {}')
  })
})

describe('diffRows', () => {
  test('lines that differ stand beside each other, and the rest is aligned', () => {
    const rows = diffRows('a\nb\nc\nd', 'a\nx\nc')
    expect(signs(rows)).toEqual([' - -', ' + '])
    expect(rows[1]).toEqual({ left: { sign: '-', text: 'b' }, right: { sign: '+', text: 'x' } })
  })

  test('indentation makes no difference, and each side keeps its own', () => {
    expect(diffRows('a', '  a')).toEqual([
      { left: { sign: ' ', text: 'a' }, right: { sign: ' ', text: '  a' } },
    ])
  })

  test('each side of a row is whole: nothing is lost of either text', () => {
    for (const { id } of catalog) {
      for (const { text, reference } of codeOf(id)) {
        const rows = diffRows(reference?.text ?? '', text)
        expect(rows.flatMap(({ right }) => right?.text ?? []).join('\n')).toBe(text)
      }
    }
  })
})
