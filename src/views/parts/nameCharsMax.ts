/** More of a name there is no room for. */
export const nameCharsMax = 200
