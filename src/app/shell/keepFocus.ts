/** What a control belongs to, from which the next key goes on. */
const groups = 'article, form, section, dialog, [role="group"], header, main'

/**
 * A control that cannot be used any more as it was pressed, or that is gone, would lose the focus to
 * nowhere: what it belongs to has it then, and Tab goes on from there. Call it once.
 */
export function keepFocus(): void {
  let last: Element | null = null
  let part: string | undefined
  document.addEventListener('focusin', ({ target }) => {
    last = target as Element
    part = last.closest<HTMLElement>('[data-part]')?.dataset.part
  })
  new MutationObserver(() => {
    const { activeElement, body } = document
    if (!last || (activeElement !== last && activeElement !== body)) return
    const heir = last.isConnected ? groupOf(last) : elementOfPart(part)
    if (!heir) return
    last = null
    if (!heir.hasAttribute('tabindex')) heir.tabIndex = -1
    heir.focus({ preventScroll: true })
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
}

function groupOf(control: Element): HTMLElement | null {
  return control.matches(':disabled') ? control.closest<HTMLElement>(groups) : null
}

function elementOfPart(part: string | undefined): HTMLElement | null {
  return part === undefined ? null : document.querySelector<HTMLElement>(`[data-part="${part}"]`)
}
