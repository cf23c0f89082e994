import type { ItemContent, Material, SubjectType } from '../catalogue/definition.ts'
import { lookupIn, test } from './conditions.ts'

// R2 材料: which materials a person really has to bring. What the state already holds is not asked (在线政务服务规定 §9; 行政许可法 §33).

/** Most materials an application may hand in later (容缺受理, 国发〔2022〕5号); a knob of the platform. */
export const MAX_DEFERRED = 2

const AUTHORISATION = 'mat.authorisation'

export type HeldLicence = { type: string; status: string; consent: boolean; expiresOn: string | null }

/**
 * Everything R2 looks at. `licences` and `datasets` count only with consent or a legal basis on record; the caller leaves out what has
 * neither.
 */
export type MaterialFacts = {
  today: string
  application: { subjectType: SubjectType; hasAgent: boolean; mandate: boolean }
  form: Readonly<Record<string, unknown>>
  licences: readonly HeldLicence[]
  datasets: Readonly<Record<string, string>>
  uploads: readonly string[]
  deferrals?: readonly string[]
  commitments?: readonly string[]
  commitmentBarred?: boolean
  maxDeferred?: number
  officer?: Readonly<Record<string, boolean>>
}

export type MaterialState = 'satisfied' | 'notNeeded' | 'officerDecides' | 'waitingDataset' | 'committed' | 'deferred' | 'missing'
export type MaterialVerdict = { key: string; needed: 'yes' | 'no' | 'officer'; state: MaterialState; by: string | null }

export type MaterialReport = {
  materials: MaterialVerdict[]
  /** Nothing is missing. Never a condition of receipt: an incomplete application gets a one-time notice (行政许可法 §32(1)(四)). */
  submittable: boolean
  /** An acceptor may accept: nothing missing, nothing waiting for an officer or a dataset. */
  acceptable: boolean
  /** A decision may be taken: nothing is still owed. */
  decidable: boolean
  /** The missing keys in the item's order; pre-fills the one-time correction notice (一次性告知). */
  correctionList: string[]
}
export type MaterialRefusal = { error: 'subjectTypeNotAllowed' | 'agentNotAllowed' }

/** The materials of an item for this application, each with the first source that satisfies it (R2). */
export function resolveMaterials(item: ItemContent, facts: MaterialFacts): MaterialReport | MaterialRefusal {
  const { application } = facts
  if (!item.subjectTypes.includes(application.subjectType)) return { error: 'subjectTypeNotAllowed' }
  if (application.hasAgent && !item.agentAllowed) return { error: 'agentNotAllowed' }
  let deferred = 0
  const materials = listedMaterials(item, application.hasAgent).map((material) => {
    const verdict = judge(item, material, facts, deferred < (facts.maxDeferred ?? MAX_DEFERRED))
    if (verdict.state === 'deferred') deferred += 1
    return verdict
  })
  return report(materials)
}

/** The item's materials; a delegate always proves the authority, also where the item forgot to list it (行政许可法 §29). */
export function listedMaterials(item: ItemContent, hasAgent: boolean): Material[] {
  const listed = item.materials.some((material) => material.key === AUTHORISATION)
  return hasAgent && !listed ? [...item.materials, AUTHORISATION_MATERIAL] : item.materials
}

const AUTHORISATION_MATERIAL: Material = {
  key: AUTHORISATION, nameZh: '授权委托书及经办人身份证明', nameEn: 'Power of attorney and handler ID', requirement: 'required',
  condition: null, conditionExpr: null, source: 'applicant', sharingDataset: null, waivableByLicence: [], originals: 1, copies: 1,
  deferrable: false, commitmentReplaceable: false, acceptedFormats: ['pdf', 'jpg', 'png', 'ofd'],
}

function report(materials: MaterialVerdict[]): MaterialReport {
  const none = (...states: MaterialState[]) => !materials.some(({ state }) => states.includes(state))
  return {
    materials,
    submittable: none('missing'),
    acceptable: none('missing', 'officerDecides', 'waitingDataset'),
    decidable: none('missing', 'officerDecides', 'waitingDataset', 'deferred'),
    correctionList: materials.filter(({ state }) => state === 'missing').map(({ key }) => key),
  }
}

function judge(item: ItemContent, material: Material, facts: MaterialFacts, mayDefer: boolean): MaterialVerdict {
  const needed = neededness(material, facts)
  const uploaded = facts.uploads.includes(material.key)
  const is = (state: MaterialState, by: string | null = null): MaterialVerdict => ({ key: material.key, needed, state, by })
  if (needed === 'no') return uploaded ? is('satisfied', 'upload') : is('notNeeded')
  if (needed === 'officer' && !uploaded) return is('officerDecides')
  const held = heldByTheState(material, facts)
  if (held) return is('satisfied', held)
  if (material.source === 'data_sharing' && datasetState(material, facts) === 'down' && !uploaded) return is('waitingDataset')
  if (uploaded) return is('satisfied', 'upload')
  if (mayCommit(item, material, facts)) return is('committed', 'commitment')
  if (material.deferrable && mayDefer && facts.deferrals?.includes(material.key)) return is('deferred', 'deferral')
  return is('missing')
}

function neededness(material: Material, facts: MaterialFacts): MaterialVerdict['needed'] {
  if (material.requirement === 'required') return 'yes'
  if (material.requirement === 'optional') return 'no'
  if (material.conditionExpr) return test(material.conditionExpr, conditionLookup(facts)) ? 'yes' : 'no'
  const answer = facts.officer?.[material.key]
  if (answer === undefined) return 'officer'
  return answer ? 'yes' : 'no'
}

/** Conditions read form answers by semantic key and two facts of the application itself. */
function conditionLookup({ form, application }: MaterialFacts) {
  const fromForm = lookupIn(form)
  return (key: string): unknown => {
    if (key === 'application.hasAgent') return application.hasAgent
    if (key === 'application.subjectType') return application.subjectType
    return fromForm(key)
  }
}

/** The source that spares the person this material: made by the platform, a mandate, a valid licence, a dataset. */
function heldByTheState(material: Material, facts: MaterialFacts): string | null {
  if (material.source === 'generated') return 'generated'
  if (material.key === AUTHORISATION && facts.application.mandate) return 'mandate'
  if (material.source === 'licence_reuse') {
    const type = material.waivableByLicence.find((wanted) => facts.licences.some((licence) => usable(licence, wanted, facts.today)))
    if (type) return `licence:${type}`
  }
  if (material.source === 'data_sharing' && datasetState(material, facts) === 'ok') return `dataset:${material.sharingDataset}`
  return null
}

/** A licence is good on its last day too. */
const usable = (licence: HeldLicence, type: string, today: string): boolean =>
  licence.type === type && licence.status === 'valid' && licence.consent && (licence.expiresOn === null || licence.expiresOn >= today)

const datasetState = (material: Material, facts: MaterialFacts): string | undefined =>
  material.sharingDataset === null ? undefined : facts.datasets[material.sharingDataset]

/** Written commitment instead of the material (告知承诺, 优化营商环境条例 §40), unless the person is barred for a broken one. */
const mayCommit = (item: ItemContent, material: Material, facts: MaterialFacts): boolean =>
  item.commitment.eligible && material.commitmentReplaceable && !facts.commitmentBarred
    && (facts.commitments?.includes(material.key) ?? false)
