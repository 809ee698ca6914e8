export const named = (room: string): string => room
