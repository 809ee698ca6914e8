/** Why a step could not be done, why the world was stopped, why code failed. */
export const refusals = {}
