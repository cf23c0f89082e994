import type { Answer, Receipt } from './call.ts'
import type { Entry } from './history.ts'

/** The tables as they are after everybody has come to rest. */
export interface Tables {
  keys: ReadonlyMap<string, Receipt>
  /** By case and version, e.g. `0199… 3`. */
  events: ReadonlyMap<string, { event: string, at: string }[]>
  versions: ReadonlyMap<string, number>
}

const EVENTS_WITHOUT_TRACE = new Set(['startDraft', 'saveDraft', 'discardDraft'])
const receiptsOf = ({ answers }: Entry): Receipt[] => answers.flatMap((answer) => answer.kind === 'done' ? [answer.receipt] : [])
const said = ({ caseId, event, version, state, number, at }: Receipt): string => JSON.stringify({ caseId, event, version, state, number, at })

function faultsOf(entry: Entry, { keys, events, versions }: Tables): string[] {
  const { command: { key, path } } = entry
  const name = `${path} ${key}`
  const receipts = receiptsOf(entry)
  const stored = keys.get(key)
  const broken = entry.answers.find((answer): answer is Answer & { kind: 'broken' } => answer.kind === 'broken')
  const faults = broken ? [`${name} was answered ${broken.status}: ${broken.text}`] : []
  const [first] = receipts
  if (!first) {
    if (stored) faults.push(`${name} was never acknowledged, also not when asked again, yet it took effect as ${said(stored)}`)
    if (!entry.answers.some(({ kind }) => kind === 'refused')) faults.push(`${name} was never settled: ${JSON.stringify(entry.answers.at(-1))}`)
    return faults
  }
  if (receipts.some((receipt) => said(receipt) !== said(first))) faults.push(`${name} was answered differently: ${receipts.map(said).join(' / ')}`)
  if (entry.answers.some(({ kind }) => kind === 'refused')) faults.push(`${name} was acknowledged and refused: ${JSON.stringify(entry.answers)}`)
  if (!stored) faults.push(`${name} was acknowledged and its key is lost`)
  else if (said(stored) !== said(first)) faults.push(`${name} was acknowledged as ${said(first)} and is kept as ${said(stored)}`)
  const now = versions.get(first.caseId)
  if (now === undefined) faults.push(`${name} was acknowledged and its case ${first.caseId} is lost`)
  else if (now < first.version) faults.push(`${name} was acknowledged as version ${first.version}, the case is at ${now}`)
  const traces = events.get(`${first.caseId} ${first.version}`) ?? []
  if (EVENTS_WITHOUT_TRACE.has(first.event)) {
    if (traces.length > 0) faults.push(`${name} leaves no trace, yet version ${first.version} has ${traces.length}`)
  } else if (traces.length !== 1 || traces[0]?.event !== first.event || traces[0].at !== first.at) {
    faults.push(`${name} was acknowledged as ${said(first)}; version ${first.version} of the case has ${JSON.stringify(traces)}`)
  }
  return faults
}

/**
 * Compares what clients were told with what the tables hold: nothing acknowledged is lost or done twice, nothing refused took effect, a key sent again gets the
 * first answer, and nothing happened that nobody asked for.
 */
export function historyFaults(entries: readonly Entry[], tables: Tables): string[] {
  const faults = entries.flatMap((entry) => faultsOf(entry, tables))
  const asked = new Set(entries.map(({ command: { key } }) => key))
  for (const [key, receipt] of tables.keys) if (!asked.has(key)) faults.push(`key ${key} took effect as ${said(receipt)} and nobody sent it`)
  const effects = new Map<string, number>()
  for (const receipt of tables.keys.values()) {
    const place = `${receipt.caseId} ${receipt.version}`
    effects.set(place, (effects.get(place) ?? 0) + 1)
  }
  for (const [place, count] of effects) if (count > 1) faults.push(`${count} keys claim version ${place}`)
  return faults
}
