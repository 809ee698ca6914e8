import type { KeyboardEvent, MouseEvent } from 'react'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'
import type { Node } from '#views/verbs/menu/menuModel.ts'
import type { Offer } from './offer.ts'

/**
 * What makes a part of the drawing an option that a mouse, a finger, a key and a screen reader can
 * choose. Choosing offers its verbs, where there are any; Space chooses, and no more.
 */
export function option(
  lab: Lab,
  offer: Offer | null,
  column: 'connection' | 'membership' | 'room',
  words: string,
  node: Node,
  selected: boolean,
) {
  function choose(event: KeyboardEvent | MouseEvent, byKey: boolean) {
    event.preventDefault()
    event.stopPropagation()
    select(lab, node)
    offer?.({ node, opener: event.currentTarget as SVGGElement, byKey })
  }
  return {
    role: 'option',
    tabIndex: -1,
    'aria-label': words,
    'aria-selected': selected,
    'aria-haspopup': offer ? ('menu' as const) : undefined,
    'data-column': column,
    onClick: (event: MouseEvent) => choose(event, false),
    onContextMenu: offer ? (event: MouseEvent) => choose(event, false) : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      if (event.key === 'Enter' || (offer && isMenuKey)) return choose(event, true)
      if (event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      select(lab, node)
    },
  }
}
