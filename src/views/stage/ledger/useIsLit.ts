import { chosenParts } from '#reading/stage/lit.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** Whether a part of the picture is what is chosen, or what the chosen event is about. */
export function useIsLit(key: string): boolean {
  return useRoomscope(({ selection, world, trace }) =>
    chosenParts(selection, world, trace).includes(key),
  )
}
