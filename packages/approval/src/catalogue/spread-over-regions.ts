import { usccCheckDigit } from '@onewindow/identity/uscc'
import type { CatalogueItem, Implementation } from './definition.ts'
import type { CatalogueFile, Department } from './file-definition.ts'

/** A region as the register holds it. */
export type SpreadRegion = { code: string; name: string; level: string }

type Organ = Department['organs'][number]

/**
 * The same catalogue carried out in every county and township of the city. The shipped file names the organs of one county and one
 * township;
 * the others are made after them, so that a demonstration covers the whole city. Names and codes made here are demonstration values
 * (bodies beginning DEM or DT), as those of the file are, and pass the same checks. What the file names itself is left alone.
 */
export function spreadOverRegions(file: CatalogueFile, regions: readonly SpreadRegion[]): CatalogueFile {
  const places = regions.filter(({ level }) => level === 'county' || level === 'township')
  const names = new Map(file.items.flatMap(({ implementations }) =>
    implementations.map((one) => [one.regionCode, one.regionName] as const)))
  const departments = file.departments.map((department, index) => withOrgans(department, index + 1, places, names))
  const organs = new Map(departments.flatMap(({ code, organs: own }) =>
    own.map((organ) => [`${code} ${organ.regionCode}`, organ] as const)))
  const owners = new Map(departments.flatMap(({ code, organs: own }) => own.map(({ uscc }) => [uscc, code] as const)))
  const organAt = (uscc: string, region: string) => organs.get(`${owners.get(uscc)} ${region}`)
  return { ...file, departments, items: file.items.map((item) => withImplementations(item, places, organAt)) }
}

function withOrgans(
  department: Department, number: number, places: readonly SpreadRegion[], names: ReadonlyMap<string, string>,
): Department {
  const made = places.flatMap((place): Organ[] => {
    const model = department.organs.find(({ level }) => level === place.level)
    if (!model || department.organs.some(({ regionCode }) => regionCode === place.code)) return []
    const nameZh = nameAfter(model, place, names.get(model.regionCode) ?? '')
    return [{ level: model.level, regionCode: place.code, nameZh, uscc: usccAfter(model, place, number) }]
  })
  return { ...department, organs: [...department.organs, ...made] }
}

function withImplementations(
  item: CatalogueItem, places: readonly SpreadRegion[], organAt: (uscc: string, region: string) => Organ | undefined,
): CatalogueItem {
  const made = places.flatMap((place): Implementation[] => {
    const model = item.implementations.find(({ level }) => level === place.level)
    const organ = model && organAt(model.organUscc, place.code)
    if (!model || !organ || item.implementations.some(({ regionCode }) => regionCode === place.code)) return []
    const implementationCode = `${organ.uscc}${model.implementationCode.slice(18)}`
    const { nameZh, uscc } = organ
    return [{ level: model.level, regionCode: place.code, regionName: place.name, organ: nameZh, organUscc: uscc, implementationCode }]
  })
  return { ...item, implementations: [...item.implementations, ...made] }
}

/** 兴庆区民政局 → 永宁县民政局; 凤凰北街派出所 → 掌政镇派出所; the government of a township is named by its kind. */
function nameAfter(model: Organ, { name, level }: SpreadRegion, modelName: string): string {
  if (level === 'township' && model.nameZh === `${modelName}办事处`) return `${name}${governmentOf(name)}`
  return model.nameZh.replace(stem(modelName), stem(name))
}

const governmentOf = (township: string): string => {
  if (/[镇乡]$/.test(township)) return '人民政府'
  return township.endsWith('街道') ? '办事处' : '管理委员会'
}

const stem = (region: string): string => region.replace(/街道$/, '')

/** Kind of registration and kind of organ as the model's, region, a demonstration body that is the organ's own, both check characters. */
function usccAfter(model: Organ, { code, level }: SpreadRegion, number: number): string {
  const body = level === 'county' ? model.uscc.slice(8, 16) : `DT${code.slice(6, 9)}${String(number).padStart(3, '0')}`
  const unchecked = `${model.uscc.slice(0, 2)}${code.slice(0, 6)}${body}${organCheckDigit(body)}`
  return unchecked + usccCheckDigit(unchecked)
}

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

/** Check character of an organisation code: the sum of values times weights, 11 minus the rest by 11. Source: GB 11714-1997. */
export function organCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce<number>((total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit)
}
