/** Verbs are fetched when the first row is opened, or when nothing else is to be done. */
export const fetchVerbs = () => import('#views/verbs/card/CardVerbs.tsx')
