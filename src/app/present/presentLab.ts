import { startLab } from '#app/startLab.ts'
import { ofLab } from '#store/ofLab.ts'

/** The lab that slides are shown in, beside one's own, which stays as it is meanwhile. */
export const presentLabOf = ofLab(() => startLab())
