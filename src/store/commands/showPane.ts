import { store } from '#store/store.ts'

/** Shows a pane of the middle, by its id: `graph`, `code` and so on. */
export function showPane(pane: string): void {
  store.setState({ pane })
}

/** Shows the code, at the line with the flaw. */
export function showLine(): void {
  store.setState(({ lineAsked }) => ({ pane: 'code', lineAsked: lineAsked + 1 }))
}
