/** The ways into Learn. */
export const learn = {
  open: 'Learn',
  welcome: 'Learn it step by step',
  more: 'Learn the rest',
}
