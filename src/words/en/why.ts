/** Why something happened. */
export const why = {
  meanwhile: 'meanwhile',
  before: 'before',
  besides: ({ what }: { what: string }) => `Meanwhile: ${what}`,
  met: ({ what }: { what: string }) => `Before: ${what}`,
}
