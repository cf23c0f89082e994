import { readFileSync } from 'node:fs'
import { itemVersionLifecycle } from '@onewindow/approval/item-version/lifecycle'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { statesFrom, whensOf, type Actor, type Lifecycle } from '@onewindow/casework/lifecycle'
import { licenceLifecycle } from '@onewindow/licences/lifecycle'
import { caseTypes } from '../src/case-types.ts'

export type SpecifiedRow = { on: string; from: (string | null)[]; to: string[]; by: string[]; two?: true; clock?: string[]; papers?: string[]; tells?: string[] }
export type SpecifiedType = { id: string; page: string; kind: string; prefix: string | null; initial: string[]; final: string[]; rows: SpecifiedRow[] }
type Table = AnyCaseType['lifecycle']
type Row = Table['transitions'][number]

export const specified = (JSON.parse(readFileSync(new URL('./specified-rows.json', import.meta.url), 'utf8')) as { types: SpecifiedType[] }).types

/** A register whose table the machine does not drive; its rows are executed by the functions beside it. */
const registers: Readonly<Record<string, readonly Lifecycle<never>[]>> = { itemVersion: [itemVersionLifecycle as never], licence: [licenceLifecycle as never] }

/** The tables of the product for a type of the specifications, and its prefix. */
export function ownTables(id: string): { tables: readonly Table[]; prefix: string | null } {
  const type = caseTypes.find(({ name }) => name === id)
  return { tables: [...(type ? [type.lifecycle] : []), ...((registers[id] ?? []) as readonly Table[])], prefix: type?.numberPrefix ?? null }
}

const keyOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'role': return actor.role
    case 'system': return 'system'
    case 'task': return `task:${actor.task}`
    case 'partner': return `partner:${actor.partner}`
    default: return `${actor.kind}:${actor.part}`
  }
}

type Words = Readonly<Record<string, readonly string[]>>

/** What the pages call who acts or hears, by page (common vocabulary §1); several keys: any of them. */
const WORDS: Readonly<Record<string, Words>> = {
  approval: {
    applicant: ['part:applicant'], delegate: ['part:applicant'], owner: ['part:applicant'], 'applicants with drafts': ['part:applicant'], applicants: ['part:applicant'], party: ['part:applicant', 'part:interestedParty'], parties: ['part:interestedParty'], 'all parties': ['part:interestedParty'],
    holder: ['part:holder'], 'window clerk': ['windowClerk'], clerk: ['windowClerk'], acceptor: ['acceptor'], acceptors: ['acceptor'], reviewer: ['reviewer'], 'upper reviewer': ['reviewer'], lead: ['reviewer'], decider: ['decisionMaker'], organ: ['decisionMaker'],
    head: ['departmentHead'], 'hearing officer': ['hearingOfficer'], 'government head': ['governmentLeader'], departmentReviewer: ['task:opinion'], departments: ['task:opinion', 'acceptor'], inspector: ['inspector'], issuer: ['issuer'], supervisor: ['supervisor'],
    system: ['system'], 'system at the date': ['system'], administrator: ['administrator'], author: ['administrator'], 'second person': ['administrator'], unit: ['unit:holder', 'departmentHead'], 'lead department': ['acceptor'], handler: ['acceptor', 'reviewer'], handlers: ['reviewer'],
    'checking department': ['inspector'], 'other side': ['part:applicant', 'reviewer'],
  },
  'market-supervision': {
    sys: ['system'], handler: ['part:handler'], subjects: ['part:handler'], head: ['departmentHead'], 'upper level': ['task:hazardReport'], insp: ['inspector', 'seat:team'], lead: ['seat:lead'], team: ['seat:team'], inspectors: ['seat:team'], planner: ['inspectionPlanner'], planners: ['inspectionPlanner'],
    'credit desk': ['creditOfficer'], 'sampling desk': ['samplingOfficer'], 'equipment desk': ['equipmentOfficer'], 'complaint desk': ['complaintOfficer'], complaintDesk: ['complaintOfficer'], dm: ['decisionMaker'], drawParty: ['inspectionPlanner', 'supervisor', 'unit:partner', 'seat:drawParty'],
    partnerPlanner: ['unit:partner'], 'partner departments': ['unit:partner'], 'second party': ['supervisor'], 'other party': ['seat:drawParty'], proposer: ['seat:proposer'], sampler: ['seat:sampler'], lab: ['partner:laboratory'], 'retest body': ['partner:retestBody'], 'testing body': ['partner:testingBody'],
    producer: ['part:producer'], mediator: ['seat:mediator'], complainant: ['part:complainant'], reporter: ['part:reporter'], party: ['part:complainant', 'part:handler'], supervisor: ['supervisor'], administrator: ['administrator'], 'area desk': ['inspectionPlanner', 'creditOfficer'],
  },
  enforcement: {
    EO: ['seat:officer', 'enforcementOfficer'], DH: ['departmentHead'], RV: ['reviewer', 'legalReviewer'], DM: ['decisionMaker'], PN: ['seat:panel'], HH: ['hearingOfficer'], PT: ['part:party'], SY: ['system'], SV: ['supervisor'], AD: ['archivist'], clerk: ['caseClerk'], PTlink: ['system'],
    'other organ': ['unit:asked'], superior: ['governmentLeader'], reporter: ['part:reporter'],
  },
  convenience: {
    R: ['part:reporter', 'partner:open311'], Open311: ['partner:open311'], operator: ['requestOperator'], clerk: ['windowClerk'], 'community worker': ['communityWorker'], worker: ['seat:worker'], dispatcher: ['dispatcher'], arbitrator: ['arbitrator'], visitor: ['returnVisitor'], supervisor: ['supervisor'], county: ['centreCoordinator'],
    'copy county': ['unit:copy'], 'county head': ['centreCoordinator'], 'shift leader': ['dispatcher'], handler: ['unitHandler'], 'unit handler': ['unitHandler'], 'sub-unit handler': ['unitHandler'], 'sub-unit': ['unitHandler'], parent: ['unitHandler'], 'unit head': ['departmentHead'], unit: ['unitHandler', 'departmentHead'], units: ['unitHandler', 'departmentHead'],
    departments: ['unitHandler', 'unit:summoned'], 'lead handler': ['unitHandler'], 'second person': ['departmentHead'], 'assist handler': ['unitHandler'], 'assist head': ['departmentHead'], system: ['system'], lead: ['unit:lead'], township: ['departmentHead', 'townshipCoordinator'], townshipHead: ['departmentHead'], committee: ['communityWorker'], supporters: ['communityWorker'],
    'hall manager': ['hallManager'], manager: ['hallManager'], kiosk: ['partner:kiosk'], person: ['part:person'], holder: ['part:holder'], grantee: ['unit:grantee'], grantedStaff: ['unitHandler', 'acceptor', 'reviewer', 'windowClerk'], camera: ['system'], inspector: ['inspector'],
    device: ['partner:ratingDevice'], SMS: ['partner:smsGateway'], unitReviewer: ['departmentHead', 'unitHandler'], reviewed: ['seat:reviewed'], principal: ['part:principal'], representative: ['part:representative'], securityAdministrator: ['securityAdministrator'], payer: ['financeClerk'], payerUnit: ['unitHandler', 'departmentHead'],
  },
}

/** Words that mean another in one type. */
const IN_TYPE: Readonly<Record<string, Words>> = {
  criminalTransfer: { SY: ['partner:police', 'partner:court'] },
  abnormalListing: { desk: ['creditOfficer'] }, seriousListing: { desk: ['creditOfficer'] }, creditRepair: { desk: ['creditOfficer'] }, sampling: { desk: ['samplingOfficer'], both: ['part:handler', 'part:producer'], all: ['part:handler', 'part:producer'] }, recall: { desk: ['samplingOfficer'] },
  equipment: { desk: ['equipmentOfficer'], both: ['part:handler'] }, consumerComplaint: { desk: ['complaintOfficer'], both: ['part:complainant', 'part:handler'] }, violationReport: { desk: ['complaintOfficer'] }, drawBatch: { both: ['seat:drawParty'], lead: ['inspectionPlanner'] }, inspectionTask: { both: ['part:handler', 'seat:team'] },
  whistle: { 'summoned unit': ['unit:summoned'], 'unit officer': ['unit:summoned'], unit: ['unit:summoned'], units: ['unit:summoned'], 'absent units': ['unit:summoned'], 'unit head': ['unit:summoned'], all: ['unit:summoned'] },
  appointment: { R: ['part:booker'], citizen: ['part:booker'] }, serviceReview: { R: ['part:rater'], unit: ['seat:reviewed', 'departmentHead'], both: ['part:rater'] },
  citizenRequest: { lead: ['unitHandler'], assist: ['unitHandler'], handler: ['unitHandler'] },
  benefitMatch: { unit: ['unitHandler', 'departmentHead'] },
}

/** What is told by a message to another domain, or on a public page, and not by a notice to somebody. */
const BY_MESSAGE: ReadonlySet<string> = new Set(['enforcement', 'domain', 'receiver', 'new authority', 'receiving desk', 'line', 'waiting list', 'next'])
const IN_PUBLIC: ReadonlySet<string> = new Set(['public', 'public page', 'publication page', 'sellers'])

/** Clocks that the page names otherwise. */
const CLOCK_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = { drawBatch: { answer: 'drawAnswer' }, inspectionTask: { objection: 'resultObjection' } }

function meaning(type: SpecifiedType, word: string): readonly string[] | null {
  return IN_TYPE[type.id]?.[word] ?? WORDS[type.page.split(' ')[0] ?? '']?.[word] ?? null
}

const pairOf = (from: string | null, to: string): string => `${from ?? '—'}>${to}`
const statesOf = (table: Table, row: Row): (string | null)[] => (row.from === null ? [null] : [...statesFrom(table, row)])
const arrival = (from: string | null, to: string): string => (to === 'same' ? (from ?? to) : to)

/** Every way of one event through the tables of the product. */
function waysOf(tables: readonly Table[], on: string): { row: Row; from: string | null; to: string }[] {
  return tables.flatMap((table) => table.transitions.filter((row) => row.on === on).flatMap((row) => statesOf(table, row).map((from) => ({ row, from, to: arrival(from, row.to) }))))
}

const everyRow = caseTypes.flatMap(({ name, lifecycle }) => lifecycle.transitions.map((row) => ({ type: name, table: lifecycle, row })))
const waitsFor = (row: Row, message: string): boolean => whensOf(row).some((when) => 'message' in when && when.message === message)
const has = (row: Row, order: { type: string; on: string }): boolean => row.from === null && row.on === order.on

/** What a row brings about in other cases at once: those it opens, those that hear of it. */
const followersOf = (row: Row): Row[] => [
  ...(row.opens ?? []).flatMap((order) => everyRow.filter((one) => one.type === order.type && has(one.row, order)).map((one) => one.row)),
  ...(row.tells ?? []).flatMap((told) => everyRow.filter((one) => (told.type === undefined || told.type === one.type) && waitsFor(one.row, told.message)).map((one) => one.row)),
]

/** What brings a row of the system about: who opened this case out of another, who brought a case inside to its end, who told it. */
function leadersOf(type: string, row: Row): Row[] {
  const whens = whensOf(row)
  const opens = (one: (typeof everyRow)[number]): boolean => (one.row.opens ?? []).some((order) => order.type === type && order.on === row.on)
  const ends = (one: (typeof everyRow)[number]): boolean => whens.some((when) => 'sub' in when && when.sub === one.type && statesOf(one.table, one.row).some((from) => when.in.includes(arrival(from, one.row.to))))
  const told = (one: (typeof everyRow)[number]): boolean => (one.row.tells ?? []).some(({ message, type: to }) => (to === undefined || to === type) && waitsFor(row, message))
  return everyRow.filter((one) => (row.from === null ? opens(one) : ends(one) || told(one))).map((one) => one.row)
}

const actorsOf = (rows: readonly Row[]): string[] => rows.flatMap(({ by, confirmedBy }) => [...by, ...(confirmedBy?.by ?? [])].map(keyOf))

function actorFaults(type: SpecifiedType, row: SpecifiedRow, own: readonly Row[], leaders: readonly Row[]): string[] {
  const first = new Set(own.flatMap(({ by }) => by.map(keyOf)))
  const second = new Set(own.flatMap(({ confirmedBy }) => (confirmedBy?.by ?? []).map(keyOf)))
  const all = new Set([...first, ...second, ...actorsOf(leaders)])
  const words = row.by.filter((word) => word !== 'second')
  const wanted = words.map((word) => ({ word, keys: meaning(type, word) }))
  const meant = new Set(wanted.flatMap(({ keys }) => keys ?? []))
  return [
    ...wanted.flatMap(({ word, keys }) => (keys === null ? [`by ?${word}`] : keys.some((key) => all.has(key)) ? [] : [`by -${word}`])),
    ...[...first, ...(row.by.includes('second') ? [] : second)].filter((key) => !meant.has(key) && !(key === 'system' && leaders.length > 0)).map((key) => `by +${key}`),
    ...(row.two && !own.some(({ confirmedBy, pair }) => confirmedBy ?? pair) ? ['by one person'] : []),
  ]
}

type Effects = Record<'start' | 'stop' | 'pause' | 'resume' | 'extend', ReadonlySet<string>>
function effectsOf(own: readonly Row[]): Effects {
  const named = (...kinds: ('start' | 'stop' | 'pause' | 'resume' | 'extend' | 'cancel' | 'restart')[]) => new Set(own.flatMap(({ clock }) => kinds.flatMap((kind) => clock?.[kind] ?? []).flatMap((one) => one as string)))
  return { start: named('start', 'restart'), stop: named('stop', 'cancel', 'restart'), pause: named('pause'), resume: named('resume'), extend: named('extend') }
}
/** `cancel: 'all'` is kept as its word. */
const stopsAll = (own: readonly Row[]): boolean => own.some(({ clock }) => clock?.cancel === 'all' || clock?.stop === 'all')

function clockFaults(type: SpecifiedType, row: SpecifiedRow, own: readonly Row[], tables: readonly Table[]): string[] {
  const effects = effectsOf(own)
  const archives = tables.some((table) => table.transitions.some((one) => one.on === 'archive' && whensOf(one).some((when) => 'after' in when || 'instant' in when)))
  return (row.clock ?? []).flatMap((atom) => {
    const [kind = 'start', page] = atom.split(' ') as [keyof Effects, string | undefined]
    // The time until archiving belongs to the row `archive` itself: it begins with the end of the case and falls away with a reopening.
    if (page === 'archive' && archives) return []
    const name = page && (CLOCK_NAMES[type.id]?.[page] ?? page)
    if (page === 'all') return stopsAll(own) ? [] : [`clock ${atom}`]
    const done = name === undefined ? effects[kind].size > 0 : effects[kind].has(name)
    return done || (kind === 'stop' && stopsAll(own)) ? [] : [`clock ${atom}`]
  })
}

function noticeFaults(type: SpecifiedType, row: SpecifiedRow, own: readonly Row[], near: readonly Row[]): string[] {
  // Nobody is told what they do themselves: whoever alone does it, or alone confirms it. Where others may do it too, they have to hear of it.
  const doThemselves = (keys: readonly string[]): boolean => own.every(({ by, confirmedBy }) => [by, confirmedBy?.by ?? []].some((voices) => voices.length > 0 && voices.every((one) => keys.includes(keyOf(one)))))
  const told = new Set(near.flatMap(({ notifies }) => notifies ?? []).map((one) => keyOf('to' in one ? one.to : one)))
  const crosses = own.some(({ emits = [], opens = [], tells = [] }) => emits.length + opens.length + tells.length > 0)
  return (row.tells ?? []).flatMap((word) => {
    if (BY_MESSAGE.has(word)) return crosses || told.size > 0 ? [] : [`tells ${word}`]
    if (IN_PUBLIC.has(word)) return own.some(({ issues = [], emits = [] }) => issues.length + emits.length > 0) ? [] : [`tells ${word}`]
    const keys = meaning(type, word)
    if (keys === null) return [`tells ?${word}`]
    return keys.some((key) => told.has(key)) || doThemselves(keys) ? [] : [`tells ${word}`]
  })
}

/** How the rows of a type differ from its page, each in a short sentence that names it. */
export function rowFaults(type: SpecifiedType): string[] {
  const { tables } = ownTables(type.id)
  const faults: string[] = []
  for (const row of type.rows) {
    const ways = waysOf(tables, row.on)
    const name = `${type.id}.${row.on}`
    if (ways.length === 0) {
      faults.push(`${name} is missing`)
      continue
    }
    for (const from of row.from) {
      for (const to of row.to) if (!ways.some((way) => way.from === from && way.to === arrival(from, to))) faults.push(`${name} ${pairOf(from, arrival(from, to))} is missing`)
      const own = ways.filter((way) => way.from === from && row.to.some((to) => arrival(from, to) === way.to)).map((way) => way.row)
      if (own.length === 0) continue
      const [leaders, followers] = [own.flatMap((one) => leadersOf(type.id, one)), own.flatMap(followersOf)]
      const near = [...own, ...leaders, ...followers]
      const issues = (rows: readonly Row[]): boolean => rows.some((one) => (one.issues ?? []).length > 0)
      const inside = own.some((one) => { const brought = leadersOf(type.id, one); return brought.length > 0 && brought.every((each) => (each.issues ?? []).length > 0) })
      const papers = row.papers && !issues([...own, ...followers]) && !inside ? [`papers ${row.papers.join(', ')}`] : []
      faults.push(...[...actorFaults(type, row, own, leaders), ...clockFaults(type, row, [...own, ...followers], tables), ...papers, ...noticeFaults(type, row, own, near)].map((fault) => `${name} ${fault}`))
    }
  }
  for (const on of new Set(type.rows.map((row) => row.on))) {
    const named = new Set(type.rows.filter((row) => row.on === on).flatMap((row) => row.from.flatMap((from) => row.to.map((to) => pairOf(from, arrival(from, to))))))
    const more = [...new Set(waysOf(tables, on).map(({ from, to }) => pairOf(from, to)))].filter((pair) => !named.has(pair))
    if (more.length > 0) faults.push(`${type.id}.${on} also ${more.join(' ')}`)
  }
  return [...new Set(faults)]
}

/** Events of the product that the page does not have. */
export function furtherEvents({ id, rows }: SpecifiedType): string[] {
  const named = new Set(rows.map(({ on }) => on))
  return [...new Set(ownTables(id).tables.flatMap(({ transitions }) => transitions.map(({ on }) => on)))].filter((on) => !named.has(on)).map((on) => `${id}.${on}`)
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join()

/** Kind, prefix, first and last states, where they differ from the page. */
export function frameFaults(type: SpecifiedType): string[] {
  const { tables, prefix } = ownTables(type.id)
  if (tables.length === 0) return [`${type.id} is missing`]
  const initial = [...new Set(tables.flatMap((table) => table.transitions.filter(({ from }) => from === null).map(({ to }) => to)))]
  const states = [...new Set(tables.flatMap((table) => Object.keys(table.states)))]
  const final = states.filter((state) => !tables.some((table) => table.transitions.some((row) => statesOf(table, row).includes(state) && arrival(state, row.to) !== state)))
  return [
    ...tables.filter(({ kind }) => kind !== type.kind).map(({ kind }) => `${type.id} is a ${kind}, not a ${type.kind}`), ...(prefix === (type.prefix ?? null) ? [] : [`${type.id} has prefix ${prefix}, not ${type.prefix}`]),
    ...(sameSet(initial, type.initial) ? [] : [`${type.id} begins as ${initial.sort().join(', ')}, not ${[...type.initial].sort().join(', ')}`]),
    ...(sameSet(final, type.final) ? [] : [`${type.id} ends as ${final.sort().join(', ')}, not ${[...type.final].sort().join(', ')}`]),
  ]
}
