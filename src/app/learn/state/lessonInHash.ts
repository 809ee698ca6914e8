const prefix = '#lesson='

/** The id of the lesson that a hash names; null when it names none. */
export function lessonInHash(hash: string): string | null {
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : null
}

/** The hash that names a lesson. */
export function hashOfLesson(id: string): string {
  return `${prefix}${id}`
}
