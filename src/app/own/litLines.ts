import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, EditorView, GutterMarker, gutter } from '@codemirror/view'
import type { Lit } from './lineNumbers.ts'

type Now = 'ran' | 'waits'

const signs = { ran: '▶', waits: '‖' } as const satisfies Record<Now, string>

/** Lights lines in an editor, in the place of those that were lit. */
export const lightLines = StateEffect.define<Lit>()

/** Shows lines of an editor as running or as waiting: by their ground, and by a sign beside them. */
export function litLines(): Extension {
  return [field, signGutter]
}

interface Shown {
  readonly grounds: RangeSet<Decoration>
  readonly signs: RangeSet<GutterMarker>
}

const nothing: Shown = { grounds: RangeSet.empty, signs: RangeSet.empty }

const field = StateField.define<Shown>({
  create: () => nothing,
  update(shown, { effects, docChanged, changes, state }) {
    const asked = effects.find((effect) => effect.is(lightLines))
    if (asked) return shownOf(asked.value, state.doc)
    if (!docChanged) return shown
    return { grounds: shown.grounds.map(changes), signs: shown.signs.map(changes) }
  },
  provide: (from) => EditorView.decorations.from(from, ({ grounds }) => grounds),
})

class Sign extends GutterMarker {
  readonly #sign: string

  constructor(sign: string) {
    super()
    this.#sign = sign
  }

  override toDOM(): Node {
    return document.createTextNode(this.#sign)
  }
}

const grounds = {
  ran: Decoration.line({ attributes: { 'data-now': 'ran' } }),
  waits: Decoration.line({ attributes: { 'data-now': 'waits' } }),
}
const markers = { ran: new Sign(signs.ran), waits: new Sign(signs.waits) }

const signGutter = gutter({
  class: 'cm-nowGutter',
  markers: (view) => view.state.field(field).signs,
  initialSpacer: () => markers.ran,
})

function shownOf(lit: Lit, doc: Text): Shown {
  const kinds: readonly Now[] = ['ran', 'waits']
  const places = kinds
    .flatMap((now) => lit[now].map((line) => ({ now, line })))
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map(({ now, line }) => ({ now, from: doc.line(line).from }))
    .sort((one, other) => one.from - other.from)
  return {
    grounds: RangeSet.of(places.map(({ now, from }) => grounds[now].range(from))),
    signs: RangeSet.of(places.map(({ now, from }) => markers[now].range(from))),
  }
}
