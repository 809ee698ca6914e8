/** The name of the scenario that is watched after the ghost; its file is fetched when it is asked for. */
export const leaveName = 'Leave is not disconnect'
