interface Message {
  readonly type: string
  readonly room: string | null
  readonly who: string | null
  readonly text: string | null
  readonly code: string | null
}

/** What a frame says. */
export const frame = {
  binary: 'a binary frame',
  unknown: ({ text }: { text: string }) => `the frame “${text}”`,
  message: ({ type, room, who, text, code }: Message) => {
    const said = text === null ? null : `“${text}”`
    return [type, room, who, said, code].filter((part) => part !== null).join(' ')
  },
}
