import { usccNumber } from '@onewindow/identity/uscc'
import type { CatalogueFile, Department } from '../file-definition.ts'
import type { FormField } from '../form-schema.ts'
import { duplicates, faultsOf, type Fault } from './fault.ts'

/** What items and bundles may name: departments with their organs, licence types, semantic keys, regions. */
export type Vocabulary = {
  regions: ReadonlySet<string>
  departments: ReadonlyMap<string, Department>
  licenceTypes: ReadonlySet<string>
  fields: Readonly<Record<string, FormField>>
}

export const vocabularyOf = (file: CatalogueFile, regions: ReadonlySet<string>): Vocabulary => ({
  regions,
  departments: new Map(file.departments.map((department) => [department.code, department])),
  licenceTypes: new Set(file.licenceTypes.map(({ code }) => code)),
  fields: file.semanticFields,
})

/** Departments, licence types and the definitions of semantic keys, before any item is looked at. */
export function checkVocabulary(file: CatalogueFile, known: Vocabulary): Fault[] {
  const fault = faultsOf('catalogue')
  return [
    ...duplicates(fault, file.departments.map(({ code }, index) => [`departments[${index}].code`, code])),
    ...duplicates(fault, file.licenceTypes.map(({ code }, index) => [`licenceTypes[${index}].code`, code])),
    ...duplicates(fault, file.departments.flatMap(({ code, organs }) =>
      organs.map(({ uscc }, index) => [`${code}.organs[${index}].uscc`, uscc] as const))),
    ...file.departments.flatMap((department) => checkOrgans(department, known)),
    ...file.licenceTypes.filter(({ issuingDepartment }) => !known.departments.has(issuingDepartment))
      .map(({ code, issuingDepartment }) => faultsOf(code)('issuingDepartment', 'departmentUnknown', { code: issuingDepartment })),
    ...Object.entries(file.semanticFields).filter(([key, field]) => field['x-semantic-key'] !== key)
      .map(([key]) => fault(`semanticFields.${key}`, 'fieldDiffers', { key })),
  ]
}

function checkOrgans({ code, organs }: Department, { regions }: Vocabulary): Fault[] {
  const fault = faultsOf(code)
  return organs.flatMap(({ uscc, regionCode }, index) => [
    ...(usccNumber(uscc).valid ? [] : [fault(`organs[${index}].uscc`, 'usccCheckDigit', { uscc })]),
    ...(regions.has(regionCode) ? [] : [fault(`organs[${index}].regionCode`, 'regionUnknown', { code: regionCode })]),
  ])
}
