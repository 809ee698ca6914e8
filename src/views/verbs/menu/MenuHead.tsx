import type { MenuModel } from './menuModel.ts'
import styles from './nodeMenu.module.css'

/** What the menu is about, and how that stands. */
export function MenuHead({ model }: { readonly model: MenuModel }) {
  return (
    <div className={styles.head}>
      <strong>{model.title}</strong>
      <span>{model.note}</span>
    </div>
  )
}
