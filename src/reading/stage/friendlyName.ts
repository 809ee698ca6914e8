const names = [
  'alice',
  'bob',
  'carol',
  'dave',
  'erin',
  'frank',
  'grace',
  'heidi',
  'ivan',
  'judy',
  'kim',
  'leo',
  'mia',
  'nina',
  'oscar',
]

/** A name that nobody has yet. */
export function friendlyName(taken: ReadonlySet<string>): string {
  const free = names.find((name) => !taken.has(name))
  if (free) return free
  let ordinal = taken.size + 1
  while (taken.has(`client${ordinal}`)) ordinal++
  return `client${ordinal}`
}
