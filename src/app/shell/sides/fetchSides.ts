/** What only the whole lab has, beside the picture and above it, in one request: the first minute does without. */
export const fetchSides = () => import('./sides.ts')
