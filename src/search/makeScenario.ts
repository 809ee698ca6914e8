import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import type { Setting, Settings } from '#scenario/settings.ts'
import { Dice } from './dice.ts'
import { type Motif, motifs, singleVerbs } from './motifs.ts'
import { randomSettings } from './randomSettings.ts'
import { Scene } from './scene.ts'
import { searchLimits } from './searchLimits.ts'

/** In each world so many of a hundred motifs may happen at all, so that one flaw hides no other. */
const motifShare = 40
const verbShare = 10
/** What a setting is about happens so many times as often where it is set. */
const heavier = 3
const usual = emptyScenario('')

/**
 * The scenario of the run `run` of a search: the same seed and number give the same scenario. Each
 * is a valid file, though some of its steps may be refused by the world as it then is.
 */
export function makeScenario(
  seed: number,
  run: number,
  server: Scenario['server'] = usual.server,
): Scenario {
  const dice = new Dice(seed, `search/${run}`)
  const settings = randomSettings(dice, usual.settings, promisesMore(server))
  const scene = new Scene(dice, settings)
  const chosen = someMotifs(dice, settings)
  for (let acts = dice.between(1, searchLimits.actsPerRunMax); acts > 0; acts--) {
    dice.weighted(chosen).act(scene)
  }
  const latencies = dice.percent(50) ? usual.seed : dice.between(2, 999)
  return { ...usual, seed: latencies, server, settings, steps: scene.steps }
}

/** Joins are nearly always there: without members little can go wrong. */
function someMotifs(dice: Dice, settings: Settings): readonly Motif[] {
  const chosen = [
    ...Object.values<Motif>(motifs).flatMap((motif) => {
      const { of = [], weight } = motif
      const matters = of.some((name) => isUnusual(settings, name))
      if (matters) return [{ ...motif, weight: weight * heavier }]
      return dice.percent(motifShare) ? [motif] : []
    }),
    ...singleVerbs.filter(() => dice.percent(verbShare)),
  ]
  return dice.percent(90) || chosen.length === 0 ? [motifs.join, ...chosen] : chosen
}

function isUnusual(settings: Settings, name: Setting): boolean {
  return settings[name] !== usual.settings[name]
}

/** The pattern as written, and code that is brought, promise nothing of persons, seats or history. */
function promisesMore(server: Scenario['server']): boolean {
  return typeof server === 'string' && server !== 'as-written'
}
