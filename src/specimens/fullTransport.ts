/** The owner broadcasts so many characters. */
export const news = (chars: number) => ({
  do: 'broadcast',
  room: 'general',
  text: 'x'.repeat(chars),
})

/** A member stops reading, and the transport is full: what is sent to it from now on has to wait. */
export const full = (client: string) => [{ do: 'stall', client }, news(70_000)]
