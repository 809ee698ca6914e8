import type { KeyboardEvent } from 'react'
import type { Selection } from '#reading/selection.ts'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'

/** What makes a part of the drawing an option that a mouse, a key and a screen reader can choose. */
export function option(
  lab: Lab,
  column: 'connection' | 'membership' | 'room',
  words: string,
  selection: Selection,
  selected: boolean,
) {
  return {
    role: 'option',
    tabIndex: -1,
    'aria-label': words,
    'aria-selected': selected,
    'data-column': column,
    onClick: () => select(lab, selection),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      select(lab, selection)
    },
  }
}
