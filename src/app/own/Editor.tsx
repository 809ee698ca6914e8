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
import { useEffect, useRef } from 'react'
import styles from './own.module.css'

interface EditorProps {
  readonly label: string
  /** What it begins with; later changes are its own. */
  readonly source: string
  readonly onChange: (source: string) => void
  readonly onRun: () => void
}

/** A text editor for TypeScript. Tab leaves it, as on the rest of the page; Ctrl+Enter runs what stands in it. */
export function Editor({ label, source, onChange, onRun }: EditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const begun = useRef({ label, source, onChange, onRun })
  useEffect(() => {
    if (!place.current) return
    const view = new EditorView({ parent: place.current, state: stateOf(begun.current) })
    return () => view.destroy()
  }, [])
  return <div className={styles.editor} ref={place} />
}

function stateOf({ label, source, onChange, onRun }: EditorProps): EditorState {
  const run = () => {
    onRun()
    return true
  }
  return EditorState.create({
    doc: source,
    extensions: [
      lineNumbers(),
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
