/** Time: playing, stepping, keys. */
export const timeline = {}
