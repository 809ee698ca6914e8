import type { Lab } from './lab.ts'

/** Something that each lab has one of, made when it is first asked for: `const gameOf = ofLab(makeGame)`. */
export function ofLab<T>(make: (lab: Lab) => T): (lab: Lab) => T {
  const made = new WeakMap<Lab, { readonly value: T }>()
  return (lab) => {
    const known = made.get(lab) ?? { value: make(lab) }
    made.set(lab, known)
    return known.value
  }
}
