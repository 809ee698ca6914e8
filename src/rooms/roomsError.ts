/** Why a room manager refused. */
export type RoomsErrorCode =
  | 'bad_room'
  | 'room_taken'
  | 'room_full'
  | 'too_many_rooms'
  | 'too_many_connections'

/** A refusal: nothing has changed. */
export class RoomsError extends Error {
  override readonly name = 'RoomsError'
  readonly code: RoomsErrorCode

  constructor(code: RoomsErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
