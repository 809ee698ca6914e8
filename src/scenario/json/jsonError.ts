/** A place in a text. Lines and columns count from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

/** Where a text stops being JSON. */
export interface JsonError extends Place {
  /** The word that stands there; null at the end of the text. */
  readonly word: string | null
  readonly expected: JsonExpected
}

/** A field that stands in its object a second time, and where. */
export interface FieldTwice extends Place {
  readonly field: string
}

/** What could have stood where a text stops being JSON. */
export type JsonExpected =
  | 'value'
  | 'field'
  | 'newField'
  | 'colon'
  | 'commaOrBrace'
  | 'commaOrBracket'
  | 'end'
  | 'quote'
  | 'noControl'
  | 'escape'

/**
 * Finds the first place where a text is no JSON; null when it is JSON throughout. The engines' own
 * messages differ from one another, and some tell no place. Never recurses, whatever the nesting.
 */
export function findJsonError(text: string): JsonError | null {
  const scanner = new Scanner(text)
  const expected = scanner.scan()
  if (expected === null) return null
  return { ...placeInText(text, scanner.at), word: wordAt(text, scanner.at), expected }
}

/**
 * Finds the first field that stands in its object a second time; null when there is none. JSON.parse
 * takes the last one and says nothing of the others.
 */
export function findFieldTwice(text: string): FieldTwice | null {
  const scanner = new Scanner(text, true)
  if (scanner.scan() === null || scanner.twice === null) return null
  return { ...placeInText(text, scanner.at), field: scanner.twice }
}

function placeInText(text: string, at: number): Place {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

function wordAt(text: string, at: number): string | null {
  if (at >= text.length) return null
  const [word] = /^(?:[\p{L}\p{N}_$]{1,20}|.)/su.exec(text.slice(at, at + 20)) ?? ['']
  return word
}

/** No error: one more value follows. */
const another = 'another'

const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y

class Scanner {
  at = 0
  /** The field that stands a second time where the scan ended. */
  twice: string | null = null
  readonly #text: string
  readonly #once: boolean
  /** What is still to be closed, the innermost last. */
  #open: ('{' | '[')[] = []
  /** The fields of each object that is still to be closed, when each may stand but once. */
  #fields: Set<string>[] = []

  constructor(text: string, once = false) {
    this.#text = text
    this.#once = once
  }

  /** Moves to the first error and returns what could have stood there; null when there is none. */
  scan(): JsonExpected | null {
    for (;;) {
      const wrong = this.#value()
      if (wrong !== null) return wrong
      const next = this.#afterValue()
      if (next !== another) return next
    }
  }

  /** Reads up to the end of a scalar or of an empty object or array, opening what must be opened. */
  #value(): JsonExpected | null {
    for (;;) {
      if (this.#take('[')) {
        if (this.#take(']')) return null
        this.#open.push('[')
      } else if (this.#take('{')) {
        if (this.#take('}')) return null
        this.#open.push('{')
        if (this.#once) this.#fields.push(new Set())
        const wrong = this.#key()
        if (wrong !== null) return wrong
      } else return this.#scalar()
    }
  }

  /** Closes what ends here. `another` when a value follows, null at the end of the text. */
  #afterValue(): JsonExpected | typeof another | null {
    for (;;) {
      const open = this.#open.at(-1)
      if (open === undefined) return this.#end()
      if (this.#take(',')) return (open === '{' ? this.#key() : null) ?? another
      const close = open === '{' ? '}' : ']'
      if (!this.#take(close)) return open === '{' ? 'commaOrBrace' : 'commaOrBracket'
      this.#open.pop()
      if (open === '{') this.#fields.pop()
    }
  }

  #end(): JsonExpected | null {
    this.#space()
    return this.at === this.#text.length ? null : 'end'
  }

  #key(): JsonExpected | null {
    this.#space()
    if (this.#text[this.at] !== '"') return 'field'
    const from = this.at
    const wrong = this.#string()
    if (wrong === null && this.#isTwice(from)) return 'newField'
    return wrong ?? (this.#take(':') ? null : 'colon')
  }

  /** Whether the field just read stands there already; the scan then ends where it begins. */
  #isTwice(from: number): boolean {
    const fields = this.#fields.at(-1)
    if (!fields) return false
    const raw = this.#text.slice(from, this.at)
    const field = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1)
    if (!fields.has(field)) {
      fields.add(field)
      return false
    }
    this.at = from
    this.twice = field
    return true
  }

  #scalar(): JsonExpected | null {
    this.#space()
    if (this.#text[this.at] === '"') return this.#string()
    return this.#match(literal) ? null : 'value'
  }

  #string(): JsonExpected | null {
    this.at++
    for (; ; this.at++) {
      const char = this.#text[this.at]
      if (char === undefined) return 'quote'
      if (char < ' ') return 'noControl'
      if (char === '"') break
      if (char === '\\') {
        this.at++
        if (!this.#match(escaped)) return 'escape'
        this.at--
      }
    }
    this.at++
    return null
  }

  #take(char: string): boolean {
    this.#space()
    if (this.#text[this.at] !== char) return false
    this.at++
    return true
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.#text)) return false
    this.at = pattern.lastIndex
    return true
  }

  #space(): void {
    while (' \t\n\r'.includes(this.#text[this.at] ?? '.')) this.at++
  }
}
