// The one door: `npm start`, `npm test` and friends. Plain JavaScript without dependencies, because it runs before anything is installed,
// on any Node ≥ 20. It fetches the pinned Node and pnpm into .tools, installs the libraries, and hands over to scripts/tasks/<task>.ts.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const tasks = { start: 'tasks/start', test: 'tasks/test', build: 'tasks/build', reset: 'tasks/reset', check: 'tasks/check', vectors: 'vectors', torture: 'tasks/torture', backup: 'tasks/backup', restore: 'tasks/restore', bench: 'tasks/bench' }
const [task = '', ...rest] = process.argv.slice(2)
const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).tools

const say = (sentence) => process.stdout.write(`${sentence}\n`)
function stop(sentence, detail = '') {
  process.stderr.write(`\n${detail ? `${detail.trimEnd().split('\n').slice(-20).join('\n')}\n\n` : ''}${sentence}\n`)
  process.exit(1)
}

let running // the child that gets the signals
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
let stopping
function passOn(signal) {
  if (!running?.pid) process.exit(signals[signal])
  stopping ??= setTimeout(() => kill('SIGKILL'), 15_000).unref()
  kill(signal)
}
function kill(signal) {
  try {
    if (process.platform === 'win32') running.kill(signal)
    else process.kill(-running.pid, signal) // the child leads its own process group, so a Ctrl-C reaches it once, through us
  } catch { /* it is gone already */ }
}
for (const signal of Object.keys(signals)) process.on(signal, () => passOn(signal))
// npm's shell passes no signal on: when our parent is gone, the work ends too.
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) passOn('SIGTERM') }, 500).unref()

/** Runs a program to its end. With a `title` its output is kept back for the case that it fails, and a line shows that work goes on. */
function run(program, args, { env = process.env, title } = {}) {
  const started = performance.now()
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`
  if (title) say(`• ${title} …`)
  const alive = title && setInterval(() => say(`  still at it (${seconds()})`), 10_000)
  return new Promise((resolve) => {
    let output = ''
    running = spawn(program, args, { cwd: root, env, stdio: title ? ['ignore', 'pipe', 'pipe'] : 'inherit', detached: process.platform !== 'win32' })
    running.stdout?.on('data', (text) => { output += text })
    running.stderr?.on('data', (text) => { output += text })
    const end = (code, detail) => {
      clearInterval(alive)
      clearTimeout(stopping)
      if (stopping && title) process.exit(130)
      if (title && code === 0) say(`  done in ${seconds()}`)
      resolve({ code, output: detail ?? output })
    }
    running.on('error', (error) => end(1, error.message))
    running.on('close', (code, signal) => end(code ?? signals[signal] ?? 1))
  })
}

const system = { linux: 'linux', win32: 'win', darwin: 'darwin' }[process.platform] ?? process.platform
const dot = process.platform === 'win32' ? '.exe' : ''
const toolNode = join(root, `.tools/node_modules/node-${system}-${process.arch}/bin/node${dot}`)
const toolPnpm = join(root, `.tools/node_modules/@pnpm/exe.${process.platform}-${process.arch}/pnpm${dot}`)

/** The pinned Node and pnpm. Other systems than Linux and Windows have no such packages: there a Node ≥ 24 and a pnpm at hand serve. */
async function fetchTools() {
  const packages = [`node-${system}-${process.arch}@${wanted.node}`, `@pnpm/exe.${process.platform}-${process.arch}@${wanted.pnpm}`]
  const stamp = join(root, '.tools/stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packages.join('\n') && existsSync(toolNode) && existsSync(toolPnpm)) return { node: toolNode, pnpm: toolPnpm }
  if (!['linux', 'win32'].includes(process.platform)) {
    const pnpm = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
    if (Number(process.versions.node.split('.')[0]) >= 24 && pnpm.status === 0) return { node: process.execPath, pnpm: 'pnpm' }
    stop(`On ${process.platform} please install Node 24 or newer (this is ${process.version}) and pnpm (npm install --global pnpm@${wanted.pnpm}), then run the same command again.`)
  }
  mkdirSync(join(root, '.tools'), { recursive: true })
  const args = ['install', '--prefix', join(root, '.tools'), '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--save-exact', ...packages]
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, [process.env.npm_execpath, ...args]] : [`npm${process.platform === 'win32' ? '.cmd' : ''}`, args]
  const { code, output } = await run(...npm, { title: `Fetching Node ${wanted.node} and pnpm ${wanted.pnpm} into .tools (once, about 10 s)` })
  if (code !== 0 || !existsSync(toolNode)) stop('npm could not fetch the tools. Check that this machine reaches its npm registry (npm ping) and that the disk has 1 GB free, then run the same command again.', output)
  writeFileSync(stamp, packages.join('\n'))
  return { node: toolNode, pnpm: toolPnpm }
}

/** Everything that decides what `pnpm install` does. */
function librariesHash() {
  const hash = createHash('sha256').update(process.version.split('.')[0] + process.platform + process.arch)
  const folders = ['apps', 'packages'].flatMap((folder) => readdirSync(join(root, folder)).sort().map((name) => join(folder, name)))
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...['.', ...folders, 'e2e', 'torture', 'bench'].map((folder) => join(folder, 'package.json'))]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** Installs what the lock file names. `npm start` leaves the browser tests out: they bring a browser of 67 MB. */
async function install({ pnpm }, env, withBrowser) {
  const stamp = join(root, 'node_modules/.onewindow/libraries')
  const hash = librariesHash()
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (have === `${hash} all` || (!withBrowser && have === `${hash} without e2e`)) return
  const scope = withBrowser ? [] : ['--filter', '!@onewindow/e2e']
  const { code, output } = await run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...scope],
    { env, title: 'Installing the libraries (the first time about half a minute)' })
  if (code !== 0) {
    stop(/OUTDATED_LOCKFILE/.test(output)
      ? 'A package.json names libraries the lock file does not know. Run "node scripts/run.mjs x pnpm install" and commit pnpm-lock.yaml.'
      : 'The libraries could not be installed. Check that this machine reaches its npm registry (npm ping) and that the disk has 2 GB free, then run the same command again.', output)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${hash} ${withBrowser ? 'all' : 'without e2e'}`)
}

if (Number(process.versions.node.split('.')[0]) < 20) stop(`This is Node ${process.version}. Please install Node 20 or newer from nodejs.org or your system's packages.`)
if (task !== 'x' && !Object.hasOwn(tasks, task)) stop(`Unknown task "${task}". There are: ${Object.keys(tasks).join(', ')}, and x <program …> to run a tool with the right Node and pnpm.`)

const tools = await fetchTools()
// What Node made of our TypeScript is kept: the next start need not make it again (1 to 2 s).
const compiled = task === 'start' ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.onewindow/compiled') } : {}
const env = {
  ...process.env, ...compiled, PATH: [dirname(tools.node), ...(tools.pnpm === toolPnpm ? [dirname(tools.pnpm)] : []), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1',
}
if (task === 'x') {
  const [program = 'node', ...args] = rest
  process.exit((await run(program, args, { env })).code)
}
await install(tools, env, !['start', 'build', 'reset'].includes(task))
const runTask = (name, args = []) => run(tools.node, ['--disable-warning=ExperimentalWarning', join(root, `scripts/${name}.ts`), ...args], { env: { ...env, ONEWINDOW_LAUNCHER: String(process.pid) } })
const { code } = await runTask(tasks[task], rest)
// However the server ended, its database does not stay behind.
if (task === 'start' && !process.env.DATABASE_URL && existsSync(join(root, '.data/pg/postmaster.pid'))) await runTask('tasks/stop-database')
if (task === 'test') await runTask('tasks/stop-database', ['test'])
process.exit(code)
