/** The page’s frame: header, menus, notices, welcome. */
export const app = {}
