import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { useLab } from '#views/parts/useLab.ts'
import { keys } from './keys.ts'

/** The page's keys; `?` shows them. */
export function useTimeKeys(showKeys: () => void): void {
  const lab = useLab()
  const show = useRef(showKeys)
  useEffect(() => {
    show.current = showKeys
  }, [showKeys])
  useEffect(() => {
    const bindings = keys.map(({ pattern, does, isCommon }) => [
      pattern,
      unless(isCommon ? `${typing}, ${chosen}` : typing, () => does(lab)),
    ])
    return tinykeys(window, {
      ...Object.fromEntries(bindings),
      // Where it stands on the keyboard, and whether with Shift, is the layout's affair.
      '?': unless(typing, () => show.current()),
      'Shift+?': unless(typing, () => show.current()),
    })
  }, [lab])
}

/** Where a letter is written, or a menu or a dialog is open. */
const typing =
  'input:not([type=range]), textarea, select, [contenteditable], [role=dialog], [role=menu]'
/** Where Space, Home and End do something already. */
const chosen =
  'input, button, a, summary, [role=option], [role=listbox], [role=tab], [role=menuitem], [role=group][tabindex]'

/** A key that means something where the focus is keeps its meaning there. */
function unless(busy: string, command: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement
    if (target.closest(busy)) return
    event.preventDefault()
    command()
  }
}
