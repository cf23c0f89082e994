import { isDeepStrictEqual } from 'node:util'
import { checkFormSchema } from '@onewindow/forms/definition'
import { usccNumber } from '@onewindow/identity/uscc'
import type { CatalogueItem, ItemContent } from '../definition.ts'
import { checkCondition } from './conditions.ts'
import { duplicates, faultsOf, formFault, type Fault, type MakeFault } from './fault.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Digit of the level at which the organ acts. Source: GB/T 39554.1-2020, implementation code, position 19. */
const LEVEL_DIGITS = { city: '3', county: '4', township: '5', community: '6' } as const

/** Everything the loader refuses in one item. */
export function checkItem(item: CatalogueItem, known: Vocabulary): Fault[] {
  const fault = faultsOf(item.slug)
  return [
    ...checkNames(fault, item, known),
    ...item.implementations.flatMap((_, index) => checkImplementation(fault, item, index, known)),
    ...checkForm(fault, item, known),
    ...checkMaterials(fault, item, known),
    ...checkLimits(fault, item),
    ...checkChain(fault, item),
  ]
}

function checkNames(fault: MakeFault, item: ItemContent, { departments, licenceTypes }: Vocabulary): Fault[] {
  const named = [['department', item.department], ['decidingDepartment', item.decidingDepartment],
    ...(item.jointApproval?.coApprovers ?? []).map((code) => ['jointApproval.coApprovers', code] as const)] as const
  const { licenceType } = item.result
  return [
    ...(item.code.slice(2, 4) === item.itemType.code ? [] : [fault('code', 'codeType', { code: item.code, type: item.itemType.code })]),
    ...named.filter(([, code]) => !departments.has(code)).map(([field, code]) => fault(field, 'departmentUnknown', { code })),
    ...(licenceType === null || licenceTypes.has(licenceType) ? []
      : [fault('result.licenceType', 'licenceTypeUnknown', { code: licenceType })]),
    ...((item.handlingType.id === 'instant') === item.onTheSpot ? [] : [fault('onTheSpot', 'onTheSpotMismatch')]),
  ]
}

/** At township and community level the organ is the township's, although the item belongs to another department. */
function checkImplementation(fault: MakeFault, item: CatalogueItem, index: number, { regions, departments }: Vocabulary): Fault[] {
  const one = item.implementations[index]
  if (!one) return []
  const at = (field: string) => `implementations[${index}].${field}`
  const expected = `${one.organUscc}${LEVEL_DIGITS[one.level]}${item.code}`
  const owner = [...departments.values()].find(({ organs }) =>
    organs.some(({ uscc, nameZh, level, regionCode }) =>
      uscc === one.organUscc && nameZh === one.organ && level === one.level && regionCode === one.regionCode))
  const local = one.level === 'township' || one.level === 'community'
  const allowed = [...new Set([item.decidingDepartment, item.department, ...(local ? ['TWN'] : [])])]
  return [
    ...(usccNumber(one.organUscc).valid ? [] : [fault(at('organUscc'), 'usccCheckDigit', { uscc: one.organUscc })]),
    ...(one.implementationCode === expected ? [] : [fault(at('implementationCode'), 'implementationCode', { expected })]),
    ...(regions.has(one.regionCode) ? [] : [fault(at('regionCode'), 'regionUnknown', { code: one.regionCode })]),
    ...(owner ? [] : [fault(at('organ'), 'organUnknown', { organ: one.organ })]),
    ...(!owner || allowed.includes(owner.code)
      ? [] : [fault(at('organ'), 'organNotOfItem', { organ: one.organ, departments: allowed.join(', ') })]),
  ]
}

function checkForm(fault: MakeFault, { slug, formSchema }: ItemContent, { fields }: Vocabulary): Fault[] {
  const checked = checkFormSchema(formSchema)
  if (!checked.valid) return checked.faults.map((one) => formFault(slug, one))
  const entries = Object.entries(formSchema.properties)
  return entries.flatMap(([name, field]) => {
    const key = field['x-semantic-key']
    const shared = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!shared) return [fault(`formSchema.properties.${name}`, 'semanticKeyUnknown', { key })]
    return isDeepStrictEqual(shared, field) ? [] : [fault(`formSchema.properties.${name}`, 'fieldDiffers', { key })]
  })
}

function checkMaterials(fault: MakeFault, item: ItemContent, { licenceTypes }: Vocabulary): Fault[] {
  return [
    ...duplicates(fault, item.materials.map(({ key }, index) => [`materials[${index}].key`, key])),
    ...item.materials.flatMap((material) => {
      const at = (field: string) => `materials.${material.key}.${field}`
      const unnamed = (material.source === 'data_sharing' && material.sharingDataset === null)
        || (material.source === 'licence_reuse' && material.waivableByLicence.length === 0)
      return [
        ...material.waivableByLicence.filter((code) => !licenceTypes.has(code))
          .map((code) => fault(at('waivableByLicence'), 'licenceTypeUnknown', { code })),
        ...(material.conditionExpr ? checkCondition(fault, at('conditionExpr'), material.conditionExpr, item) : []),
        ...(material.commitmentReplaceable && !item.commitment.eligible
          ? [fault(at('commitmentReplaceable'), 'commitmentNotEligible', { key: material.key })] : []),
        ...(unnamed ? [fault(at('source'), 'sourceUnnamed')] : []),
      ]
    }),
  ]
}

function checkLimits(fault: MakeFault, { statutoryLimit, promisedLimit, promisedLimitUnderCommitment, extension }: ItemContent): Fault[] {
  const { value, unit } = statutoryLimit
  const promises = [['promisedLimit', promisedLimit], ['promisedLimitUnderCommitment', promisedLimitUnderCommitment]] as const
  return [
    ...promises.flatMap(([field, promised]) => (promised && value !== null && promised.unit === unit && promised.value > value
      ? [fault(field, 'promisedAboveStatutory', { promised: promised.value, statutory: value })] : [])),
    ...(extension && value === null ? [fault('extension', 'extensionWithoutLimit')] : []),
    ...(extension && unit !== null && extension.unit !== unit ? [fault('extension.unit', 'extensionUnit', { unit })] : []),
  ]
}

function checkChain(fault: MakeFault, { reviewChain }: ItemContent): Fault[] {
  return reviewChain.flatMap(({ seq, stage, minOfficers }, index) => [
    ...(seq === index + 1 ? [] : [fault(`reviewChain[${index}].seq`, 'chainOrder', { expected: index + 1 })]),
    ...(stage === 'inspect' && minOfficers < 2 ? [fault(`reviewChain[${index}].minOfficers`, 'inspectionNeedsTwo')] : []),
  ])
}
