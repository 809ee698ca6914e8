import { ServerChoice } from '#app/servers/ServerChoice.tsx'
import { LabMenus } from './LabMenus.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { RightSide } from './RightSide.tsx'

/** The parts of the whole lab that its first minute does without. */
export const sides = { LabMenus, LeftPanel, RightSide, ServerChoice }
