/** Where two runs part. */
export const divergence = {}
