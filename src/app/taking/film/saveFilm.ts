import { saveFile } from '#app/keeping/saveFile.ts'
import { spoken } from '#app/language/spoken.ts'
import { takingPack } from '#app/taking/takingPack.ts'
import { tell } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { fileStem } from '#words/exported/testParts.ts'
import type { Saying } from '#words/said.ts'
import type { Words } from '#words/words.ts'
import { filmLimits } from './filmLimits.ts'
import { type FilmRange, rangeOn } from './filmMoments.ts'
import { takeFilm } from './takeFilm.tsx'

/** Saves the whole run as a picture that plays. */
export async function saveFilm(lab: Lab, words: Words): Promise<void> {
  const { trace } = lab.store.getState()
  await save(lab, words, { from: -1, to: trace.length - 1 })
}

/** Saves what comes after the moment that is shown, up to the next broken law or the end. */
export async function saveFilmOn(lab: Lab, words: Words): Promise<void> {
  const { trace, playhead } = lab.store.getState()
  await save(lab, words, rangeOn(trace, playhead))
}

async function save(lab: Lab, words: Words, range: FilmRange): Promise<void> {
  const said = await takingPack.in(spoken.getState().language)
  if (range.to <= Math.max(0, range.from))
    return tell(
      lab,
      'error',
      filmSaying((film) => film.nothing),
    )
  const film = await takeFilm({ lab, words, said }, range)
  if ('limit' in film) {
    const { limit, is } = film
    const most = filmLimits[limit]
    return tell(
      lab,
      'error',
      filmSaying(({ tooMuch }) => tooMuch[limit]({ most, is })),
    )
  }
  const { scenario } = lab.store.getState()
  saveFile(`${fileStem(scenario.name)}-film.svg`, film.text, 'image/svg+xml')
  const seconds = Math.round(film.ms / 1000)
  const kb = Math.ceil(film.bytes / 1000)
  tell(
    lab,
    'info',
    filmSaying(({ saved, leaves }) =>
      film.left > 0 ? leaves({ seconds, kb, left: film.left }) : saved({ seconds, kb }),
    ),
  )
}

function filmSaying(say: (film: typeof takingInEnglish.film) => string): Saying {
  return takingPack.saying(({ film }) => say(film))
}
