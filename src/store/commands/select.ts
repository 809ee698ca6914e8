import type { Selection } from '#reading/selection.ts'
import { store } from '#store/store.ts'

/** Chooses what the inspector shows; null is nothing. */
export function select(selection: Selection | null): void {
  store.setState({ selection })
}
