import { addDays, type PlainDate } from '@onewindow/calendar/day'
import type { CityFacts } from './city.ts'
import { rolesIn } from './cast.ts'
import type { SeedRows } from './seed-rows.ts'

const FIRST: PlainDate = '2026-01-01'
const LAST: PlainDate = '2027-01-31'

/** Every series a copy may take a number from: cases by county and day, documents by mark, kind and year, licences by type, county and year. */
export function seriesFor(seeds: readonly SeedRows[], city: CityFacts): string[] {
  const regions = [...new Set([...city.units.values()].map(({ regionCode }) => regionCode.slice(0, 6)))]
  const marks = [...new Set([...city.units.values()].map(({ mark }) => mark))]
  const days: PlainDate[] = []
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) days.push(day)
  const kinds = new Set<string>()
  const licences = new Set<string>()
  for (const seed of seeds) {
    const { units } = rolesIn(seed, city)
    for (const { number, organ } of seed.issued_document) {
      const [, head = '', year = ''] = /^(.*)〔(\d{4})〕/.exec(String(number ?? '')) ?? []
      const mark = (units.find(({ nameZh }) => nameZh === organ) ?? units[0])?.mark ?? ''
      if (head) kinds.add(`${head.slice(mark.length)}:${year}`)
    }
    for (const { licence_type, number } of seed.licence) if (/-\d{6}-\d{4}-\d+$/.test(String(number))) licences.add(`${String(licence_type)}|${/-(\d{4})-\d+$/.exec(String(number))?.[1] ?? ''}`)
  }
  return [
    ...regions.flatMap((region) => days.map((day) => `case:BJ:${region}:${day}`)), ...marks.flatMap((mark) => [...kinds].map((kind) => `doc:${mark}${kind}`)),
    ...[...licences].flatMap((one) => regions.map((region) => `licence:${one.split('|')[0]}:${region}:${one.split('|')[1]}`)),
  ]
}
