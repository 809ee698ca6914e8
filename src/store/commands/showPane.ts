import type { Lab } from '#store/lab.ts'

/** Shows a pane of the middle, by its id: `graph`, `code` and so on. */
export function showPane(lab: Lab, pane: string): void {
  lab.store.setState({ pane })
}

/** Shows the code, at the line with the flaw. */
export function showLine(lab: Lab): void {
  lab.store.setState(({ lineAsked }) => ({ pane: 'code', lineAsked: lineAsked + 1 }))
}
