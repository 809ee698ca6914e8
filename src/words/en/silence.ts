/** When a heartbeat will find a silent connection. */
export const silence = {}
