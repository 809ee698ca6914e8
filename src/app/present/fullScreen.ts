/** Fills the screen with the page, or lets it go again; a browser may refuse. */
export function fullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => undefined)
}
