import { shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { dispatchListSet, knobsSet } from '../src/configuration/sets.ts'
import { shippedDispatchList, shippedKnobs } from '../src/configuration/shipped.ts'

/** The contents of a day on which rules of the list may send by themselves what two words of it name. */
export const autoDispatch = (...ruleIds: readonly string[]) => {
  const [list, knobs] = [shippedDispatchList(), shippedKnobs()]
  return {
    list: { ...list, rules: list.rules.map((rule) => ({ ...rule, auto: ruleIds.includes(rule.id) })) },
    knobs: { ...knobs, autoDispatch: { ...knobs.autoDispatch, value: { on: true, minScore: 8000 } } },
  }
}

export function withAutoDispatch(...ruleIds: readonly string[]): Settings {
  const { list, knobs } = autoDispatch(...ruleIds)
  const contents = new Map<string, unknown>([[dispatchListSet.key, list], [knobsSet.key, knobs]])
  return { ...shippedSettings, on: (set, day) => (contents.get(set.key) ?? shippedSettings.on(set, day)) as never }
}
