import type { Selection } from '#reading/selection.ts'
import { ofLab } from '#store/ofLab.ts'
import type { Spot } from './board/picture.ts'
import { type View, wholeView } from './plot/view.ts'

interface Kept {
  view: View
  cursor: Spot | null
  /** What was chosen when the matrix was shown last. */
  chosen: Selection | null
  /** Something was opened from it: whoever comes back stands in it again. */
  opened: boolean
}

/** What a lab's matrix showed, for when somebody comes back to it. */
export const keptOf = ofLab(
  (): Kept => ({ view: wholeView, cursor: null, chosen: null, opened: false }),
)
