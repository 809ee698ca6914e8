import type { Words } from '#words/words.ts'

/** What a frame says. */
export const frame = {
  binary: '一个二进制帧',
  unknown: ({ text }) => `帧“${text}”`,
  message: ({ type, room, who, text, code }) => {
    const said = text === null ? null : `“${text}”`
    return [type, room, who, said, code].filter((part) => part !== null).join(' ')
  },
} satisfies Words['frame']
