/** Who got a message, who was missed, and why. */
export const delivery = {}
