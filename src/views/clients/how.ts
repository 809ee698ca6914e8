/** How the next client comes. */
export interface How {
  readonly path: string
  readonly refuse: boolean
  /** Whose connection it is; empty is a person of its own. */
  readonly user: string
}

/** At the first endpoint, accepted, and as a person of its own. */
export const usual: How = { path: '/ws', refuse: false, user: '' }
