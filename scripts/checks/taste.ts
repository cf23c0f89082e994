import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesBelow } from './house.ts'
import {
  barrelFaults, chineseFaults, nameFaults, purityFaults, strangePathFaults, suppressionFaults, unfinishedFaults, type TasteFile,
} from './taste-file.ts'

const LIMIT = 400
const NINE_IN_TEN = 250
const HALF = 80

/** Tables, texts and generated code grow with their matter, not with neglect. */
const unmeasured = (path: string): boolean => /\/(locales|data|generated|templates)\/|\/lifecycle(\.ts$|\/)|\.gen\.ts$|\/fixtures\//.test(path)

const lines = ({ text }: TasteFile): number => text.trimEnd().split('\n').length

/** Half of the files short, nine in ten moderate, none long. */
export function sizeFaults(files: TasteFile[]): string[] {
  const measured = files.filter(({ path }) => !unmeasured(path))
  const long = measured.filter((file) => lines(file) > LIMIT).map((file) => `${file.path}:1: ${lines(file)} lines; split it by behaviour, no file has more than ${LIMIT}`)
  const sizes = measured.map(lines).sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.max(0, Math.ceil(sizes.length * share) - 1)] ?? 0
  const longest = measured.toSorted((a, b) => lines(b) - lines(a)).slice(0, 5).map((file) => `${file.path} (${lines(file)})`).join(', ')
  return [
    ...long,
    ...(at(0.9) > NINE_IN_TEN ? [`size: one file in ten has more than ${at(0.9)} lines, allowed are ${NINE_IN_TEN}; longest: ${longest}`] : []),
    ...(at(0.5) > HALF ? [`size: half of the files have more than ${at(0.5)} lines, allowed are ${HALF}`] : []),
  ]
}

/** Everything a reader of one file would stumble over. */
export function fileFaults(file: TasteFile): string[] {
  return [nameFaults, barrelFaults, unfinishedFaults, suppressionFaults, purityFaults, strangePathFaults, chineseFaults].flatMap((check) => check(file))
}

/** Every package has its page. */
function pageFaults(root: string): string[] {
  const packages = join(root, 'packages')
  return readdirSync(packages).filter((name) => existsSync(join(packages, name, 'src')) && !existsSync(join(packages, name, 'README.md')))
    .map((name) => `packages/${name}: README.md is missing: what it is for, its public files, an example, how to test`)
}

/** All faults of taste below `root`, each as one sentence beginning with the place. */
export function tasteFaults(root: string): string[] {
  const files = ['apps', 'packages', 'e2e', 'torture', 'bench', 'scripts'].flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
  return [...pageFaults(root), ...sizeFaults(files), ...files.flatMap((file) => file.path.endsWith('.gen.ts') ? [] : fileFaults(file))]
}
