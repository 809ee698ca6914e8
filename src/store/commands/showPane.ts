import { store } from '#store/store.ts'

/** Shows a pane of the middle, by its id: `graph`, `code` and so on. */
export function showPane(pane: string): void {
  store.setState({ pane })
}
