import { useLayoutEffect, useRef } from 'react'
import styles from './print.module.css'

/** A picture that was taken, on paper. */
export function PrintedPicture({ picture }: { readonly picture: SVGElement }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(picture), [picture])
  return <div ref={place} className={styles.picture} />
}
