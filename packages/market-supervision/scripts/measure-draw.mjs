// Measures a draw over 1,000,000 subjects and 5,000 inspectors (goal: 8 s, 400 MB) and, smaller, what a browser verifies (20,000 in 5 s).
// Usage: node packages/market-supervision/scripts/measure-draw.mjs [subjects] [inspectors] [--unsorted]
import { drawOf, loadsOf } from '../src/rules/draw/draw.ts'

const [subjects = 1_000_000, inspectors = 5000] = process.argv.slice(2).filter((text) => !text.startsWith('--')).map(Number)
const regions = ['640104001', '640104002', '640105001', '640106003', '640121100', '640122101', '640181100']
const classes = Array.from({ length: 50 }, (_, i) => (i % 25 === 0 ? 'D' : i % 10 === 1 ? 'C' : i % 4 === 2 ? 'B' : 'A'))
// Copied through a buffer: a text glued together keeps its pieces, one read from a database or file does not.
const blinded = (i) => Buffer.from(`c${(i * 2_654_435_761 % 2 ** 32).toString(16).padStart(8, '0')}${i.toString(16).padStart(24, '0')}`).toString()
const objects = Array.from({ length: subjects }, (_, i) => (
  { id: blinded(i), risk: classes[i % 50], region: regions[i % 7], ...(i % 5 === 0 && { requires: ['food'] }) }))
if (!process.argv.includes('--unsorted')) objects.sort((a, b) => (a.id < b.id ? -1 : 1))
const staff = Array.from({ length: inspectors }, (_, i) => ({
  id: `J${String(i).padStart(4, '0')}`, dept: 'SAMR', regions: [i % 4 === 0 ? '6401' : regions[i % 7].slice(0, 6)], certUntil: '2026-12-31',
  specialities: i % 2 === 0 ? ['food'] : [], recusals: [blinded(7 * i)] }))
const rules = {
  mode: 'ratio', ratiosBp: { A: 100, B: 300, C: 1000, D: 3000 }, byCounty: true, reserveBp: 2000, seats: [{ dept: 'SAMR', size: 2 }], cap: 20,
  endsOn: '2026-12-31' }
const before = process.memoryUsage().rss
const [started, used] = [performance.now(), process.cpuUsage()]
const result = drawOf('57ef4a9a9a67ad29f17076d44a27bfe6178140517af23f2c4e024495e23dbb29', rules, objects, staff)
const seconds = (performance.now() - started) / 1000
const cpu = process.cpuUsage(used)
const loads = [...loadsOf(result, staff).values()]
process.stdout.write(`${subjects} subjects, ${inspectors} inspectors: ${result.selected.length} drawn, ${result.shortages.length} seats empty, `
  + `load ${Math.min(...loads)}–${Math.max(...loads)}\n${seconds.toFixed(2)} s (processor ${(cpu.user / 1e6).toFixed(2)} s), peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB `
  + `(${Math.round(before / 2 ** 20)} MB with the lists alone)\n`)
