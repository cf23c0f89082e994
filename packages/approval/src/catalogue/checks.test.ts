import { readFileSync } from 'node:fs'
import { departments } from '@onewindow/identity/departments'
import { cpuTimeMs } from '@onewindow/testing/cpu-time'
import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './checks.ts'
import type { CatalogueFile, OneThingsFile } from './file-definition.ts'
import { shippedFiles } from './shipped.ts'

type Files = { file: CatalogueFile; oneThings: OneThingsFile; item: (slug: string) => CatalogueFile['items'][number]; bundle: (slug: string) => OneThingsFile['bundles'][number] }

const regions = readFileSync(new URL('../../../identity/data/regions-yinchuan.csv', import.meta.url), 'utf8')
  .trim().split('\n').slice(1).map((line) => line.slice(0, line.indexOf(',')))

const shipped = shippedFiles() as Pick<Files, 'file' | 'oneThings'>

function found<V>(list: V[], test: (one: V) => boolean): V {
  const one = list.find(test)
  if (!one) throw new Error('The file has no such entry')
  return one
}

/** The shipped files with one thing broken, checked. */
function faultsAfter(breakIt: (files: Files) => void) {
  const { file, oneThings } = structuredClone(shipped)
  breakIt({ file, oneThings, item: (slug) => found(file.items, (one) => one.slug === slug), bundle: (slug) => found(oneThings.bundles, (one) => one.slug === slug) })
  const checked = checkCatalogue(file, oneThings, { regions })
  return checked.ok ? [] : checked.faults.map(({ item, field, code }) => `${item} · ${field} · ${code}`)
}

const FOOD = 'food-operation-licence-new'
const material = (files: Files, slug: string, key: string) => found(files.item(slug).materials, (one) => one.key === key)
const rule = (files: Files, slug: string, id: string) => found(files.bundle(slug).rules, (one) => one.id === id)
const entry = (files: Files, slug: string, item: string) => found(files.bundle(slug).items, (one) => one.slug === item)
const at = <V>(list: V[], index: number): V => found(list, (one) => one === list[index])

describe('the shipped catalogue', () => {
  it('has nothing the loader refuses: 51 items, 77 implementations, 634 fields, 268 materials, 6 bundles, 18 scenarios', () => {
    const checked = checkCatalogue(shipped.file, shipped.oneThings, { regions })
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
    const { file: { items }, oneThings: { bundles } } = checked
    const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0)
    expect([items.length, sum(items.map((one) => one.implementations.length)), sum(items.map((one) => Object.keys(one.formSchema.properties).length)),
      sum(items.map((one) => one.materials.length)), bundles.length, sum(bundles.map((one) => one.scenarios.length))]).toEqual([51, 77, 634, 268, 6, 18])
  })

  it('names the departments as everybody else does', () => {
    expect((shipped.file as { departments: object[] }).departments).toMatchObject(departments.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })))
  })

  it('is checked in well under the 3 seconds an import may take', () => {
    expect(cpuTimeMs(() => checkCatalogue(shipped.file, shipped.oneThings, { regions }))).toBeLessThan(1500)
  })
})

const oneFault: [string, (files: Files) => void, string][] = [
  ['a code that is not 12 digits', (f) => { f.item(FOOD).code = '64019000300' }, `${FOOD} · code · shape`],
  ['an unknown keyword', (f) => { Object.assign(f.item(FOOD), { colour: 'red' }) }, `${FOOD} ·  · shape`],
  ['instant but not on the spot', (f) => { f.item(FOOD).onTheSpot = true }, `${FOOD} · onTheSpot · onTheSpotMismatch`],
  ['an implementation code that is not USCC, level and code', (f) => { at(f.item(FOOD).implementations, 0).implementationCode = 'X' }, `${FOOD} · implementations[0].implementationCode · implementationCode`],
  ['an unknown department', (f) => { f.item(FOOD).department = 'ZZZ' }, `${FOOD} · department · departmentUnknown`],
  ['an unknown co-approver', (f) => { f.item('road-occupation-excavation').jointApproval = { coApprovers: ['ZZZ'], mode: 'parallel', basis: 'b', rule: 'r' } }, 'road-occupation-excavation · jointApproval.coApprovers · departmentUnknown'],
  ['an unknown licence type of the result', (f) => { f.item(FOOD).result.licenceType = 'ZZZ' }, `${FOOD} · result.licenceType · licenceTypeUnknown`],
  ['an unknown licence type of a material', (f) => { material(f, FOOD, 'mat.bizLicence').waivableByLicence = ['ZZZ'] }, `${FOOD} · materials.mat.bizLicence.waivableByLicence · licenceTypeUnknown`],
  ['an organ no department has', (f) => { at(f.item(FOOD).implementations, 0).organ = '某局' }, `${FOOD} · implementations[0].organ · organUnknown`],
  ['a field that differs from its semantic field', (f) => { Object.assign(found(Object.values(f.item(FOOD).formSchema.properties), (one) => one['x-semantic-key'] === 'premises.address'), { maxLength: 99 }) }, `${FOOD} · formSchema.properties.premisesAddress · fieldDiffers`],
  ['a required field that is not there', (f) => { f.item(FOOD).formSchema.required = ['nothing'] }, `${FOOD} · formSchema.nothing · form`],
  ['a condition on a key the form lacks', (f) => { material(f, 'sewage-discharge-licence', 'mat.waterTest').conditionExpr = { eq: ['fire.useCommitment', true] } }, 'sewage-discharge-licence · materials.mat.waterTest.conditionExpr · conditionKeyUnknown'],
  ['a condition on a value the form lacks', (f) => { material(f, 'residence-permit', 'mat.residenceProof').conditionExpr = { in: ['residence.reason', ['HOUSING', 'CASTLE']] } }, 'residence-permit · materials.mat.residenceProof.conditionExpr · conditionValueUnknown'],
  ['a condition with a value of the wrong type', (f) => { material(f, 'sewage-discharge-licence', 'mat.waterTest').conditionExpr = { not: { eq: ['drain.keyDischarger', 'true'] } } }, 'sewage-discharge-licence · materials.mat.waterTest.conditionExpr · conditionValueUnknown'],
  ['a promise longer than the law', (f) => { f.item(FOOD).promisedLimit = { value: 11, unit: 'workday' } }, `${FOOD} · promisedLimit · promisedAboveStatutory`],
  ['a promise under commitment longer than the law', (f) => { f.item(FOOD).promisedLimitUnderCommitment = { value: 11, unit: 'workday' } }, `${FOOD} · promisedLimitUnderCommitment · promisedAboveStatutory`],
  ['an extension without a limit', (f) => { f.item('shop-sign-filing').extension = { value: 3, unit: 'workday', maxTimes: 1, approver: 'head', basis: 'b' } }, 'shop-sign-filing · extension · extensionWithoutLimit'],
  ['an extension in another unit', (f) => { f.item('residence-permit').extension = { value: 3, unit: 'workday', maxTimes: 1, approver: 'head', basis: 'b' } }, 'residence-permit · extension.unit · extensionUnit'],
  ['a commitment on an item that is not open to any', (f) => { material(f, 'sewage-discharge-licence', 'mat.waterTest').commitmentReplaceable = true }, 'sewage-discharge-licence · materials.mat.waterTest.commitmentReplaceable · commitmentNotEligible'],
  ['a chain that does not count from 1', (f) => { at(f.item(FOOD).reviewChain, 1).seq = 5 }, `${FOOD} · reviewChain[1].seq · chainOrder`],
  ['an inspection by one officer', (f) => { found(f.item('tobacco-retail-licence').reviewChain, (one) => one.stage === 'inspect').minOfficers = 1 }, 'tobacco-retail-licence · reviewChain[2].minOfficers · inspectionNeedsTwo'],
  ['a dataset without a name', (f) => { material(f, 'minimum-living-allowance', 'mat.incomeProof').sharingDataset = null }, 'minimum-living-allowance · materials.mat.incomeProof.source · sourceUnnamed'],
  ['a licence type of an unknown department', (f) => { at(f.file.licenceTypes, 0).issuingDepartment = 'ZZZ' }, 'ID_CARD · issuingDepartment · departmentUnknown'],
  ['a bundle of an item that does not exist', (f) => { entry(f, 'newborn', 'maternity-benefit').slug = 'nothing' }, 'newborn · items.nothing.slug · bundleItemUnknown'],
  ['a bundle with the wrong item code', (f) => { entry(f, 'newborn', 'maternity-benefit').itemCode = '640190001000' }, 'newborn · items.maternity-benefit.itemCode · bundleItemCode'],
  ['a bundle led by nobody', (f) => { f.bundle('newborn').leadDepartment = 'ZZZ' }, 'newborn · leadDepartment · departmentUnknown'],
  ['a task for an unknown department', (f) => { at(f.bundle('newborn').rules, 0).notifyDepartments = ['ZZZ'] }, 'newborn · rules.R1.notifyDepartments · departmentUnknown'],
  ['a question that does not exist', (f) => { entry(f, 'newborn', 'maternity-benefit').selectWhen = { eq: ['nothing', 'YES'] } }, 'newborn · items.maternity-benefit.selectWhen · questionUnknown'],
  ['an option that does not exist', (f) => { entry(f, 'newborn', 'maternity-benefit').selectWhen = { eq: ['motherInsured', 'MAYBE'] } }, 'newborn · items.maternity-benefit.selectWhen · optionUnknown'],
  ['a question shown by a later answer', (f) => { at(f.bundle('enterprise-start').questions, 0).visibleWhen = { eq: ['needSeal', 'YES'] } }, 'enterprise-start · questions.entityType.visibleWhen · questionLater'],
  ['a dependency outside the bundle', (f) => { at(entry(f, 'enterprise-start', 'seal-filing').dependsOn, 0).slug = 'newborn' }, 'enterprise-start · items.seal-filing.dependsOn · notInBundle'],
  ['items that wait for each other', (f) => { entry(f, 'enterprise-start', 'company-establishment').dependsOn = [{ slug: 'seal-filing', kind: 'data', blocks: 'accept', reason: 'r' }] }, 'enterprise-start · items.company-establishment.dependsOn · dependencyCircle'],
  ['an alias to nothing', (f) => { entry(f, 'newborn', 'maternity-benefit').fieldAlias = { 'applicant.phone': 'mother.nothing' } }, 'newborn · items.maternity-benefit.fieldAlias · factUnknown'],
  ['an alias to a fact with other constraints', (f) => { entry(f, 'newborn', 'maternity-benefit').fieldAlias = { 'applicant.phone': 'mother.name' } }, 'newborn · items.maternity-benefit.fieldAlias · aliasDiffers'],
  ['a result for a field the item does not ask', (f) => { entry(f, 'enterprise-start', 'seal-filing').fieldFromResult['child.name'] = ['company-establishment'] }, 'enterprise-start · items.seal-filing.fieldFromResult · itemFieldUnknown'],
  ['a material the item does not have', (f) => { rule(f, 'enterprise-start', 'R1').dropMaterials = [{ slug: 'company-establishment', key: 'mat.nothing' }] }, 'enterprise-start · rules.R1.dropMaterials · materialUnknown'],
  ['a rule that sets an unknown fact', (f) => { rule(f, 'enterprise-start', 'R3').setFields = { 'tax.nothing': true } }, 'enterprise-start · rules.R3.setFields · factUnknown'],
  ['a rule that sets a fact to what it cannot be', (f) => { rule(f, 'enterprise-start', 'R3').setFields = { 'tax.applyInvoice': 'yes' } }, 'enterprise-start · rules.R3.setFields · factValue'],
  ['a rule that requires an unknown fact', (f) => { rule(f, 'enterprise-start', 'R6').requireFields = ['premises.nothing'] }, 'enterprise-start · rules.R6.requireFields · factUnknown'],
  ['a scenario that answers an unknown option', (f) => { at(f.bundle('enterprise-start').scenarios, 0).answers['needSeal'] = 'MAYBE' }, 'enterprise-start · scenarios.YJS-QYKB-S1.answers · optionUnknown'],
  ['a scenario that comes out differently', (f) => { at(f.bundle('enterprise-start').scenarios, 0).expected.mergedFieldCount = 99 }, 'enterprise-start · scenarios.YJS-QYKB-S1.expected.mergedFieldCount · scenarioDiffers'],
]

const moreFaults: [string, (files: Files) => void, string][] = [
  ['a code whose type segment is not the item type', (f) => { f.item(FOOD).itemType.code = '07' }, `${FOOD} · code · codeType`],
  ['a wrong check digit of the organ', (f) => { at(f.item(FOOD).implementations, 0).organUscc = '11640100DEM01001X0' }, `${FOOD} · implementations[0].organUscc · usccCheckDigit`],
  ['a wrong check digit in the departments', (f) => { at(at(f.file.departments, 0).organs, 0).uscc = '11640100DEM01001X0' }, 'AAS · organs[0].uscc · usccCheckDigit'],
  ['an unknown region', (f) => { at(f.item(FOOD).implementations, 0).regionCode = '110000' }, `${FOOD} · implementations[0].regionCode · regionUnknown`],
  ['an organ of another department', (f) => { f.item(FOOD).decidingDepartment = 'FR' }, `${FOOD} · implementations[0].organ · organNotOfItem`],
  ['an unknown semantic key', (f) => { delete f.file.semanticFields['premises.leaseEndDate'] }, `${FOOD} · formSchema.properties.premisesLeaseEndDate · semanticKeyUnknown`],
  ['a department twice', (f) => { f.file.departments.push({ ...at(f.file.departments, 0), organs: [] }) }, 'catalogue · departments[20].code · duplicate'],
  ['a material twice', (f) => { f.item(FOOD).materials.push(at(f.item(FOOD).materials, 0)) }, `${FOOD} · materials[9].key · duplicate`],
  ['an item twice', (f) => { f.file.items.push(at(f.file.items, 0)) }, 'catalogue · company-establishment.slug · duplicate'],
  ['a bundle twice', (f) => { f.oneThings.bundles.push(at(f.oneThings.bundles, 0)) }, 'catalogue · enterprise-start.slug · duplicate'],
]

describe('the loader refuses, with item and field (行政许可法 §30, 优化营商环境条例 §35–36)', () => {
  it.each(oneFault)('%s, and that alone', (_, breakIt, expected) => {
    expect(faultsAfter(breakIt)).toEqual([expected])
  })

  it.each(moreFaults)('%s', (_, breakIt, expected) => {
    expect(faultsAfter(breakIt)).toContain(expected)
  })

  it('says what is wrong in both languages', () => {
    const file = structuredClone(shipped.file)
    at(file.items, 0).promisedLimit = { value: 9, unit: 'workday' }
    const checked = checkCatalogue(file, shipped.oneThings, { regions })
    expect(checked.ok ? [] : checked.faults).toEqual([{
      item: 'company-establishment', field: 'promisedLimit', code: 'promisedAboveStatutory',
      zh: '承诺时限9长于法定时限3', en: 'The promised limit 9 is longer than the statutory limit 3',
    }])
  })

  it('a file that is not a catalogue at all', () => {
    const checked = checkCatalogue([], null, { regions })
    expect(checked.ok).toBe(false)
  })
})
