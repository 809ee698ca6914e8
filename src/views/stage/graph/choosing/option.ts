import type { KeyboardEvent, MouseEvent } from 'react'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'
import type { Node } from '#views/verbs/menu/menuModel.ts'
import type { Offer } from './offer.ts'

/**
 * What makes a part of the drawing an option that a mouse, a finger, a key and a screen reader can
 * choose. Its verbs come by the other button of a mouse, by the menu key, and by Enter on what is
 * chosen already; a finger has the button that stands there.
 */
export function option(
  lab: Lab,
  offer: Offer | null,
  column: 'connection' | 'membership' | 'room',
  words: string,
  node: Node,
  selected: boolean,
) {
  function choose(event: KeyboardEvent | MouseEvent) {
    event.preventDefault()
    event.stopPropagation()
    select(lab, node)
  }
  function open(event: KeyboardEvent | MouseEvent, byKey: boolean) {
    choose(event)
    offer?.({ node, opener: event.currentTarget as SVGGElement, byKey })
  }
  return {
    role: 'option',
    tabIndex: -1,
    'aria-label': words,
    'aria-selected': selected,
    'aria-haspopup': offer ? ('menu' as const) : undefined,
    'data-column': column,
    onClick: choose,
    onContextMenu: offer ? (event: MouseEvent) => open(event, false) : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      if ((selected && event.key === 'Enter') || (offer && isMenuKey)) open(event, true)
      else if (event.key === 'Enter' || event.key === ' ') choose(event)
    },
  }
}
