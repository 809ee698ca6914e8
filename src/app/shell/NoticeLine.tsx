import { dismissNotice } from '#store/commands/tell.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'

/** Something to tell: it lies over the page, so that nothing moves when it comes or goes. */
export function NoticeLine() {
  const { shell } = useWords()
  const notice = useRoomscope((state) => state.notice)
  return (
    <div className="notice-place" role={notice?.tone === 'error' ? 'alert' : 'status'}>
      {notice && (
        <p className={`notice notice-${notice.tone}`}>
          <span className="notice-text">{notice.text}</span>
          {notice.action && (
            <button
              type="button"
              className="button button-small button-primary"
              onClick={() => {
                dismissNotice()
                notice.action?.run()
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button type="button" className="button button-small" onClick={dismissNotice}>
            {shell.dismiss}
          </button>
        </p>
      )}
    </div>
  )
}
