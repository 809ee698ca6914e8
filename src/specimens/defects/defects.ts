import type { Defect } from './defect.ts'
import { faultDefects } from './faultDefects.ts'
import { inputDefects } from './inputDefects.ts'
import { raceDefects } from './raceDefects.ts'
import { wordDefects } from './wordDefects.ts'

/** The defects of the pattern as it is written that a scenario shows, by what brings them about. */
export const defects: Readonly<Record<string, readonly Defect[]>> = {
  'Races: something comes while a broadcast waits': raceDefects,
  'Faults: a socket dies, or does not read': faultDefects,
  'Input: a frame is not as it should be': inputDefects,
  'Words: who may speak, and who is told': wordDefects,
}
