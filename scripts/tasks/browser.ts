import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { ROOT, say } from './workshop.ts'

const FOLDER = join(ROOT, '.tools/browser')
const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The browser of the journeys, as variables for Playwright's process. */
export type BrowserEnv = Record<string, string>

const starts = (path: string, env: BrowserEnv = {}): boolean => spawnSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 }).status === 0

/** Unpacks the Chromium that comes as an npm library, once. */
function unpack(): void {
  const done = join(FOLDER, 'done')
  if (existsSync(done)) return
  say('  Unpacking the browser (once) …')
  const require = createRequire(join(ROOT, 'e2e/package.json'))
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../bin')
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))))
  chmodSync(join(FOLDER, 'chromium'), 0o755)
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    const input = brotliDecompressSync(readFileSync(join(packed, archive)))
    const { status, stderr } = spawnSync('tar', ['-x', '-C', FOLDER], { input, maxBuffer: 1 << 30 })
    if (status !== 0) throw new Error(`The browser's ${archive} could not be unpacked: ${String(stderr)}`)
  }
  writeFileSync(done, '')
}

/** Machines without Chinese fonts would draw boxes; the fonts of our documents serve instead. */
function fonts(): BrowserEnv {
  if (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim()) return {}
  const require = createRequire(join(ROOT, 'packages/documents/package.json'))
  const folder = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
  const file = join(ROOT, '.tools/fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig><dir>/usr/share/fonts</dir><dir>${join(folder, '400Regular')}</dir><dir>${join(folder, '700Bold')}</dir>\n<cachedir>${join(ROOT, '.tools/font-cache')}</cachedir></fontconfig>\n`)
  return { FONTCONFIG_FILE: file }
}

/**
 * A browser that starts: $CHROMIUM, the one from npm, or the system's. The one from npm comes first: it is the same everywhere, and it draws no window nobody looks at:
 * the same pages took 146 instead of 187 seconds of processor time.
 * @throws Error with a sentence when none does
 */
export function findBrowser(): BrowserEnv {
  const given = process.env.CHROMIUM
  if (given) {
    if (!starts(given)) throw new Error(`CHROMIUM is "${given}", but that does not start. Correct it, or unset it.`)
    return { CHROMIUM: given, ...fonts() }
  }
  unpack()
  const own = { CHROMIUM: join(FOLDER, 'chromium'), LD_LIBRARY_PATH: [join(FOLDER, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }
  if (starts(own.CHROMIUM, own)) return { ...own, ...fonts() }
  const system = SYSTEM.find((name) => starts(name))
  if (system) return { CHROMIUM: spawnSync('which', [system], { encoding: 'utf8' }).stdout.trim() || system, ...fonts() }
  throw new Error('The browser from npm does not start here: system libraries are missing. Install Chromium (Debian: apt-get install -y chromium) or point CHROMIUM to one.')
}
