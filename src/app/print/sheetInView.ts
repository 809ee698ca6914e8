import type { ReactNode } from 'react'

let inView: ReactNode = null

/** While something is looked at that has a sheet of its own, that is what is printed; returns how to end it. */
export function showOnPaper(sheet: ReactNode): () => void {
  inView = sheet
  return () => {
    if (inView === sheet) inView = null
  }
}

/** The sheet of what is looked at; null where it has none of its own. */
export function sheetInView(): ReactNode {
  return inView
}
