/** JSON with the keys of each object in the order of the alphabet: the order of keys means nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** Whether a payload says what was said, in whatever order its fields stand. */
export function saysTheSame(said: string, payload: object): boolean {
  if (compared.payload !== payload || compared.said !== said) {
    compared = { said, payload, isSame: isSame(said, payload) }
  }
  return compared.isSame
}

/** Of a fan-out it is asked for each receiver. */
let compared: { said: string; payload: object | null; isSame: boolean } = {
  said: '',
  payload: null,
  isSame: false,
}

function isSame(said: string, payload: object): boolean {
  return (
    JSON.stringify(payload) === said || canonicalJson(payload) === canonicalJson(JSON.parse(said))
  )
}
