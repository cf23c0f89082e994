import { refusalCodes } from '@onewindow/casework/refusal'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { describe, expect, it } from 'vitest'
import { judgeRows, type CheckedRow, type OnFile } from './check-rows.ts'
import { faultCodes, importColumns, rowStates, type ImportKind } from './columns.ts'
import { faultWords, fieldWords, stateWords } from './words.ts'
import './errors.ts'

const TODAY = '2026-11-28'
const code = (n: number): string => { const body = `91640104MA76${String(n).padStart(5, '0')}`; return body + usccCheckDigit(body) }
const FIRM = { uscc: code(1), nameZh: '银川某餐饮有限公司', subjectType: '企业', legalRep: '马晓燕', address: '解放西街12号', region: '640104001', establishedOn: '2019-05-06', reportYears: '2024；2025' }
const PIECE = { useRegistration: '梯11宁A00001', equipmentKind: '电梯', uscc: code(1), place: '新华百货客梯', validUntil: '2027-03-31', appliedOn: '' }
const firm = (state: string) => ({ state, firm: { uscc: code(1), name: '某', partyId: null, address: '' }, bureau: { unitId: 'D', unitPath: 'D', regionCode: '640104' } })
const on = (more: Partial<OnFile> = {}): OnFile => ({ keys: new Set(), regions: new Set(['640104', '640104001']), firms: new Map([[code(1), firm('active')]]), ...more })
const judge = (kind: ImportKind, rows: readonly (Record<string, string> | null)[], onFile = on()): Promise<CheckedRow[]> => judgeRows(kind, rows.map((cells, at) => ({ line: at + 2, cells })), onFile, TODAY)
const faultsIn = async (kind: ImportKind, cells: Record<string, string>, onFile = on()) => (await judge(kind, [cells], onFile)).flatMap(({ faults }) => faults.map((fault) => [fault.field, fault.code]))

describe('rows of firms (market supervision §6)', () => {
  it('a sound row is what the register keeps', async () => {
    expect(await judge('subject', [FIRM])).toEqual([{ line: 2, key: code(1), name: FIRM.nameZh, state: 'ready', faults: [], content: { uscc: code(1), nameZh: FIRM.nameZh, subjectType: 'enterprise', legalRep: '马晓燕', address: '解放西街12号', region: '640104001', firstReportYear: 2019, reportYears: [2024, 2025] } }])
    expect((await judge('subject', [{ ...FIRM, subjectType: 'Individual business', legalRep: '', reportYears: '', establishedOn: '1998-01-01' }]))[0]?.content).toMatchObject({ subjectType: 'individual', legalRep: '', reportYears: [], firstReportYear: 2013 })
  })

  it.each([
    ['统一社会信用代码校验位 (§11)', { uscc: `${code(1).slice(0, 17)}${code(1).endsWith('0') ? '1' : '0'}` }, 'uscc', 'usccCheckDigit'], ['17 characters', { uscc: code(1).slice(0, 17) }, 'uscc', 'usccLength'], ['a letter that is no part of it', { uscc: code(1).replace('MA', 'MI') }, 'uscc', 'usccCharacters'],
    ['no code', { uscc: '' }, 'uscc', 'required'], ['no name', { nameZh: '' }, 'nameZh', 'required'], ['no address', { address: '' }, 'address', 'required'], ['a name too long', { nameZh: '名'.repeat(201) }, 'nameZh', 'tooLong'],
    ['an unknown type', { subjectType: '公司' }, 'subjectType', 'choice'], ['no region code', { region: '兴庆区' }, 'region', 'format'], ['a region that is not there', { region: '640199' }, 'region', 'regionUnknown'],
    ['no day', { establishedOn: '2026-02-30' }, 'establishedOn', 'day'], ['a day before its month and year', { establishedOn: '6/5/2019' }, 'establishedOn', 'day'], ['a day far too long', { establishedOn: `2019${' '.repeat(19_000)}x` }, 'establishedOn', 'day'], ['tomorrow', { establishedOn: '2026-11-29' }, 'establishedOn', 'inFuture'],
    ['years in words', { reportYears: '去年' }, 'reportYears', 'format'], ['years without end', { reportYears: `2024${' '.repeat(19_000)}x` }, 'reportYears', 'tooLong'], ['a region without end', { region: '6'.repeat(15) }, 'region', 'tooLong'], ['a code without end', { uscc: 'A'.repeat(19_000) }, 'uscc', 'usccLength'], ['a type without end', { subjectType: '企'.repeat(19_000) }, 'subjectType', 'choice'], ['this year', { reportYears: '2026' }, 'reportYears', 'years'],
  ])('%s', async (_what, change, field, fault) => {
    expect(await faultsIn('subject', { ...FIRM, ...change })).toEqual([[field, fault]])
  })

  it.each(['2019-05-06', '2019/5/6', '2019年5月6日', '20190506', '２０１９．０５．０６'])('a day as spreadsheets write it: %s', async (establishedOn) => {
    expect(await faultsIn('subject', { ...FIRM, establishedOn })).toEqual([])
    expect(await judge('equipment', [{ ...PIECE, validUntil: establishedOn }])).toMatchObject([{ content: { validUntil: '2019-05-06' } }])
  })

  it.each([['2024;2025', [2024, 2025]], ['2025、2024', [2024, 2025]], ['2024； 2025 2023', [2023, 2024, 2025]], ['2024', [2024]]])('years apart from each other: %s', async (reportYears, years) => {
    expect(await judge('subject', [{ ...FIRM, reportYears }])).toMatchObject([{ content: { reportYears: years } }])
  })

  it('no cell keeps the process busy, and between rows there is room for others', async () => {
    const began = performance.now()
    const blanks = ' '.repeat(19_000)
    await judge('subject', Array.from({ length: 20 }, () => ({ ...FIRM, reportYears: `2024${blanks}x`, establishedOn: `2019${blanks}x`, region: `6${blanks}x` })))
    expect(performance.now() - began).toBeLessThan(500)
    let turns = 0
    let going = true
    const turn = (): void => { turns += 1; if (going) setImmediate(turn) }
    setImmediate(turn)
    await judge('subject', Array.from({ length: 5000 }, (_, n) => ({ ...FIRM, uscc: code(n) })))
    going = false
    expect(turns).toBeGreaterThanOrEqual(20)
  })

  it('who is on file is there already and stays as it is; of two rows with one code none goes in, and each names the other', async () => {
    expect(await judge('subject', [{ ...FIRM, nameZh: '另一个名字' }], on({ keys: new Set([code(1)]) }))).toMatchObject([{ state: 'there', faults: [], content: null }])
    expect((await judge('subject', [FIRM, { ...FIRM, uscc: code(2) }, { ...FIRM, nameZh: '另一个名字' }])).map(({ state, faults }) => [state, faults.map(({ code: why, params }) => [why, params['line']])])).toEqual([['faulty', [['twice', 4]]], ['ready', []], ['faulty', [['twice', 2]]]])
  })

  it('every fault of a row is named, and none says what stood in the cell', async () => {
    const [row] = await judge('subject', [{ ...FIRM, subjectType: '公司', establishedOn: '昨天', legalRep: '马'.repeat(81), region: '640199' }])
    expect(row?.faults.map(({ field }) => field).sort()).toEqual(['establishedOn', 'legalRep', 'region', 'subjectType'])
    expect(JSON.stringify(row?.faults)).not.toMatch(/马|公司|昨天/)
    expect(await judge('subject', [null])).toMatchObject([{ state: 'faulty', faults: [{ field: null, code: 'columns' }] }])
  })
})

describe('rows of special equipment (特种设备安全法 §33)', () => {
  it('a sound row; an inspection that ran out comes in as it is', async () => {
    expect(await judge('equipment', [{ ...PIECE, validUntil: '2026-01-31' }])).toEqual([{ line: 2, key: PIECE.useRegistration, name: PIECE.place, state: 'ready', faults: [], content: { useRegistration: PIECE.useRegistration, equipmentKind: 'elevator', uscc: code(1), place: PIECE.place, validUntil: '2026-01-31' } }])
  })

  it('the firm is on file and in business', async () => {
    expect(await faultsIn('equipment', PIECE, on({ firms: new Map() }))).toEqual([['uscc', 'firmUnknown']])
    expect(await faultsIn('equipment', PIECE, on({ firms: new Map([[code(1), firm('deregistered')]]) }))).toEqual([['uscc', 'firmGone']])
    expect(await faultsIn('equipment', PIECE, on({ firms: new Map([[code(1), firm('suspended')]]) }))).toEqual([])
  })
})

it('every state, fault and column has its words in two languages', () => {
  const words = [...rowStates.map((state) => stateWords[state]), ...faultCodes.map((one) => faultWords({ field: null, code: one, params: {} })), ...Object.values(importColumns).flat(), ...Object.values(importColumns).flat().flatMap(({ choices }) => Object.values(choices ?? {}))]
  expect(words.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/i.test(en))).toEqual([])
  expect(fieldWords('subject', 'uscc')?.zh).toBe('统一社会信用代码')
  expect([...refusalCodes].filter((one) => one.startsWith('registerImport.')).length).toBeGreaterThan(10)
})
