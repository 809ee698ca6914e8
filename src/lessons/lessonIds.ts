/** Every lesson, in the order in which one learns. The id is the name of its file, and of its words. */
export const lessonIds = [
  'groups',
  'two-maps',
  'leave',
  'disconnect',
  'empty-rooms',
  'broadcast',
  'tell-once',
  'dead-socket',
  'changing-set',
  'late-join',
  'bad-frame',
  'half-open',
  'slow-reader',
  'kept-rooms',
  'address',
  'two-tabs',
] as const

export type LessonId = (typeof lessonIds)[number]
