import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { useCallback, useEffect, useRef } from 'react'
import type { Lit } from './lineNumbers.ts'
import { lightLines, litLines } from './litLines.ts'
import styles from './own.module.css'
import { type OwnLines, useLineAsked } from './useOwnLines.ts'

interface EditorProps {
  readonly label: string
  /** What it begins with; later changes are its own. */
  readonly source: string
  /** What of it runs at the moment that is shown. */
  readonly lines: OwnLines
  readonly onChange: (source: string) => void
  readonly onRun: () => void
}

/** A text editor for TypeScript. Tab leaves it, as on the rest of the page; Ctrl+Enter runs what stands in it. */
export function Editor({ lines, ...begin }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const begun = useRef(begin)
  useEffect(() => {
    if (!place.current) return
    view.current = new EditorView({ parent: place.current, state: editorState(begun.current) })
    return () => view.current?.destroy()
  }, [])
  useLitLines(view, lines.lit)
  useLineAsked(
    lines,
    useCallback((line) => view.current && goToLine(view.current, line), []),
  )
  return <div className={styles.editor} ref={place} />
}

/** Lights lines, and keeps the first of them in view while nobody writes. */
function useLitLines(view: { readonly current: EditorView | null }, lit: Lit): void {
  const before = useRef<Lit | null>(null)
  useEffect(() => {
    const editor = view.current
    if (!editor) return
    editor.dispatch({ effects: lightLines.of(lit) })
    const hasMoved = before.current !== null && before.current !== lit
    before.current = lit
    const [first] = lit.ran
    if (hasMoved && first !== undefined && !editor.hasFocus) scrollTo(editor, first, 'nearest')
  }, [view, lit])
}

/** Puts the cursor at a line, and the line in the middle of what is seen. */
function goToLine(editor: EditorView, line: number): void {
  const { doc } = editor.state
  editor.dispatch({ selection: { anchor: doc.line(Math.min(line, doc.lines)).from } })
  scrollTo(editor, line, 'center')
}

function scrollTo(editor: EditorView, line: number, y: 'nearest' | 'center'): void {
  const { doc } = editor.state
  if (line > doc.lines) return
  editor.dispatch({ effects: EditorView.scrollIntoView(doc.line(line).from, { y, yMargin: 40 }) })
}

function editorState({ label, source, onChange, onRun }: Omit<EditorProps, 'lines'>): EditorState {
  const run = () => {
    onRun()
    return true
  }
  return EditorState.create({
    doc: source,
    extensions: [
      lineNumbers(),
      litLines(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      highlightActiveLine(),
      javascript({ typescript: true }),
      syntaxHighlighting(classHighlighter),
      keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString())
      }),
    ],
  })
}
