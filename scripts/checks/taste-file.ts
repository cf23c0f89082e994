import { basename } from 'node:path'
import { parseSync } from 'oxc-parser'
import { isTest } from './house.ts'

/** A file as the checks of taste see it: `path` relative to the repository, with `/`. */
export interface TasteFile { path: string, text: string }

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
const HAN = /\p{Script=Han}/u

/** Every place where `pattern` (global) matches, as `path:line`. */
function places({ path, text }: TasteFile, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)}`)
}

const FORBIDDEN_NAMES = /^(utils?|helpers?|common|misc|managers?|service)(\.|$)/
const KEBAB = /^[\w$.-]*[a-z0-9][\w$.()-]*$/

/** Names say what is inside: no drawer for everything, no capitals. */
export function nameFaults({ path }: TasteFile): string[] {
  const bad = path.split('/').find((part) => FORBIDDEN_NAMES.test(part))
  if (bad) return [`${path}:1: "${bad}" says nothing; name it after the one thing it holds`]
  return /[A-Z]/.test(basename(path).replace(/\.gen\./, '.')) && !path.includes('/routes/') && basename(path) !== 'routeTree.gen.ts' && KEBAB.test(basename(path))
    ? [`${path}:1: file names are kebab-case`] : []
}

/**
 * A barrel hides where things live and loads what nobody asked for. Two doors are wanted, because they are for browsers: `definition.ts`
 * names what of a package is pure, `react.ts` what is a component.
 */
export function barrelFaults({ path, text }: TasteFile): string[] {
  const { program } = parseSync(path, text)
  const reExports = program.body.filter((node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source))
  const star = reExports.find((node) => node.type === 'ExportAllDeclaration')
  if (star) return [`${path}:${lineAt(text, star.start)}: "export *" hides where things live; import from the file itself`]
  return program.body.length > 0 && !['definition.ts', 'react.ts'].includes(basename(path)) && reExports.length === program.body.length ? [`${path}:1: this file only hands on what others export (a barrel); import from those files`] : []
}

const UNFINISHED = /\b(T[O]DO|F[I]XME)\b/g

/** Unfinished work belongs in an issue, not in the code. */
export function unfinishedFaults(file: TasteFile): string[] {
  return places(file, UNFINISHED).map((at) => `${at}: unfinished work is finished or written down as an issue`)
}

const DIRECTIVE = /(?:\/\/|\/\*)\s*(oxlint-disable\S*|eslint-disable\S*|@ts-expect-error|@ts-ignore|@ts-nocheck)(.*)/g

/** Whoever switches a check off says why, on the same line. */
export function suppressionFaults({ path, text }: TasteFile): string[] {
  return [...text.matchAll(DIRECTIVE)].flatMap((match) => {
    const [, directive = '', rest = ''] = match
    const at = `${path}:${lineAt(text, match.index)}`
    if (directive === '@ts-ignore' || directive === '@ts-nocheck') return [`${at}: ${directive} hides errors that come later; use @ts-expect-error with a reason`]
    const reason = directive.startsWith('@ts') ? rest : (rest.split('--')[1] ?? '')
    return reason.replace(/\*\//, '').trim().length >= 10 ? [] : [`${at}: ${directive} needs its reason on the same line`]
  })
}

/** Rooms whose answers depend on their arguments alone. */
export function isPureRoom(path: string): boolean {
  return !isTest(path) && (/\/(rules|lifecycle)(\/.+)?\.ts$/.test(path) || path.startsWith('packages/calendar/src/') || path === 'packages/audit/src/tree.ts')
}

const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.|['"]node:(?!crypto)|\bfetch\(|\brandom(UUID|Bytes|Int|FillSync)\b/g

/** Pure rooms read no clock, no chance, no world: moment and calendar come in. */
export function purityFaults(file: TasteFile): string[] {
  return isPureRoom(file.path) ? places(file, IMPURE).map((at) => `${at}: a pure room reads no clock, chance or world; take it as an argument`) : []
}

const STRANGE_PATH = /(?<![\w.])\/(?:home|root|Users|w[o]rk)\/\w|registry\.npmjs\.org|registry\.npmmirror\.com/g

/** A checkout knows no other folder of the machine it was written on, and no registry by name. */
export function strangePathFaults(file: TasteFile): string[] {
  return places(file, STRANGE_PATH).map((at) => `${at}: a path or registry of one machine; make paths from import.meta.dirname`)
}

/**
 * Where Chinese text in code is a fault: pages, components and the rooms that answer them. Elsewhere it is matter, not wording: tables
 * of both languages, the grammar of dates and citations, statutory documents (which exist in Chinese only).
 */
export function speaksToPeople(path: string): boolean {
  const room = /^apps\/|^packages\/(ui|rpc|api|desk)\/|\/react\/|\/(commands|queries|router|errors|schemas)(\/.+)?\.ts$/.test(path)
  return room && !isTest(path) && !/\/(locales|data|templates)\//.test(path)
}

interface Node { type: string, start: number, [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const keyOf = (node: Node): string => {
  const key = node.key as { name?: string, value?: unknown } | undefined
  return String(key?.name ?? key?.value ?? '')
}

/** Both languages side by side (`{ zh: '受理', en: 'Accepted' }`): a dictionary of one entry, wherever it stands. */
function holdsBothLanguages(node: Node): boolean {
  const keys = node.type === 'ObjectExpression' ? (node.properties as Node[]).map(keyOf) : []
  return keys.includes('zh') && keys.includes('en')
}

/** The legal source of a constant or row (`source: '行政许可法 §32'`) names a law; it is no text of a page. */
const namesLaw = (node: Node): boolean => node.type === 'Property' && keyOf(node) === 'source'

function hanLiterals(node: Node, found: number[]): void {
  if (namesLaw(node) || holdsBothLanguages(node)) return
  const text = node.type === 'Literal' ? (node.regex ? '' : node.value) : node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : node.type === 'JSXText' ? node.value : ''
  if (typeof text === 'string' && HAN.test(text)) found.push(node.start)
  for (const inner of Object.values(node).flat()) if (isNode(inner)) hanLiterals(inner, found)
}

/** Words for people live in dictionaries, so that every one of them has both languages. */
export function chineseFaults({ path, text }: TasteFile): string[] {
  if (!speaksToPeople(path) || !HAN.test(text)) return []
  const found: number[] = []
  hanLiterals(parseSync(path, text).program as unknown as Node, found)
  return found.map((at) => `${path}:${lineAt(text, at)}: Chinese text belongs in locales/ (or data/)`)
}
