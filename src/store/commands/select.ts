import type { Selection } from '#reading/selection.ts'
import type { Lab } from '#store/lab.ts'

/** Chooses what the inspector shows; null is nothing. */
export function select(lab: Lab, selection: Selection | null): void {
  lab.store.setState({ selection })
}
