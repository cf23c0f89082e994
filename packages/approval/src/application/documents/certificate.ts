import { said } from './decision-papers.ts'
import { answersOf } from '../answers.ts'
import { knownOf } from '../known.ts'
import type { FrameKey } from './frame-keys.ts'
import { applicantOf, clip, type Paper } from './paper.ts'
import type { DocumentInput } from '@onewindow/documents/definition'

/** Facts that may be read by whoever verifies the certificate, in the order they print. */
const FIELDS = [
  'org.legalRep.name', 'premises.address', 'org.registeredAddress', 'org.type', 'food.operatorType', 'hygiene.category',
  'nurse.institution', 'project.name', 'project.address', 'road.location', 'sign.location', 'event.name', 'event.venue',
  'event.date', 'teacher.subject', 'school.name', 'property.address', 'child.name', 'child.birthDateTime', 'homestead.village',
] as const
/** What the certificate allows; the first one the form asks. */
const SCOPES = [
  'food.operationItems', 'org.businessScope', 'hazchem.products', 'tobacco.operationKind', 'entertainment.kind', 'road.kind',
  'sign.content', 'teacher.level', 'seal.kinds', 'property.use', 'residence.reason', 'project.name', 'event.name',
] as const
const MAX_FIELDS = 8
/** A field of the one-page form holds this much. */
const FIELD_LENGTH = 120
const SCOPE_LENGTH = 1200

/** 电子证照. It carries its own number, given by its type's rule, and no personal number. */
export function certificate(paper: Paper): Omit<DocumentInput<'licence.certificate'>, Exclude<FrameKey, 'number'>> {
  const { c, ctx, item } = paper
  const { result } = item
  const scope = said(paper, SCOPES)[0]
  const uscc = c.facts.given['org.uscc'] ?? answersOf(c.facts)['org.uscc']?.value
  return {
    title: { zh: result.nameZh, en: result.nameEn }, number: c.facts.certificateNumber ?? '',
    holder: { name: knownOf(ctx).newLicence?.holder.name ?? applicantOf(c), ...(typeof uscc === 'string' && uscc ? { idLabel: '统一社会信用代码', idNumber: clip(uscc, 40, uscc) } : {}) },
    fields: said(paper, FIELDS).slice(0, MAX_FIELDS).map(({ label, value }) => ({ label, value: clip(value, FIELD_LENGTH, value) })),
    scope: scope ? { label: scope.label, value: clip(scope.value, SCOPE_LENGTH, scope.value) }
      : { label: { zh: '许可事项', en: 'Matter' }, value: item.nameZh },
    validity: { from: c.facts.decision?.validFrom ?? ctx.today, to: c.facts.decision?.validTo ?? null },
  }
}
