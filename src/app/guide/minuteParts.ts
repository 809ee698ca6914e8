import { MomentLine } from './MomentLine.tsx'
import { TwoMaps } from './TwoMaps.tsx'

/** What the first minute shows beside its words, in one request. */
export const minuteParts = { MomentLine, TwoMaps }
