/** What a control belongs to, from which the next key goes on. */
const groups = 'article, form, section, dialog, [role="group"], header, main'

/**
 * A control that can no longer be used as it was pressed would lose the focus to nowhere: what it
 * belongs to has it then, and Tab goes on from there. Call it once.
 */
export function keepFocus(): void {
  let last: Element | null = null
  document.addEventListener('focusin', ({ target }) => {
    last = target as Element
  })
  new MutationObserver(() => {
    const { activeElement, body } = document
    if (!last?.matches(':disabled') || (activeElement !== last && activeElement !== body)) return
    const group = last.closest<HTMLElement>(groups)
    last = null
    if (group && !group.hasAttribute('tabindex')) group.tabIndex = -1
    group?.focus({ preventScroll: true })
  }).observe(document.body, { subtree: true, attributeFilter: ['disabled'] })
}
