import { ServerChoice } from '#app/servers/ServerChoice.tsx'
import { LabMenus } from '#app/shell/LabMenus.tsx'
import { LeftSide } from '#app/shell/LeftSide.tsx'
import { RightSide } from '#app/shell/RightSide.tsx'

/** The parts of the whole lab that its first minute does without. */
export const sides = { LabMenus, LeftSide, RightSide, ServerChoice }
