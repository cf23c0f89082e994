/** Measures the renderer: `node test/bench.ts`. First and next document, 200 documents of five kinds through the queue, memory. */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { openRenderer } from '../src/renderer.ts'
import { samples } from './samples.ts'

const kinds = ['receipt', 'acceptance', 'correction', 'denial', 'certificate'].map((wanted) => samples.find(([label]) => label === wanted)!)
const quantile = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
const renderer = openRenderer()
let sequence = 0
/** Every document has its own number and reader, as in life: nothing comes from the typesetter's memory. */
const timed = async ([, name, sample]: (typeof kinds)[number]) => {
  sequence += 1
  const reader = 'addressee' in sample ? { addressee: `${sample.addressee}第${sequence}分店` } : {}
  const data = { ...sample, ...reader, number: sample.number.replace('12号', `${sequence}号`), issuedOn: `2026-11-${10 + (sequence % 20)}` } as typeof sample
  const started = performance.now()
  const pdf = await renderer.render(name, data)
  return { ms: performance.now() - started, bytes: pdf.length }
}
const memory = () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${renderer.pid()}/status`, 'utf8'))?.[1]) / 1024)
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`load average ${loadavg()[0]?.toFixed(2)}`)
const first = await timed(kinds[1]!)
say(`first document ${first.ms.toFixed(0)} ms (process start and fonts included), ${memory()} MB`)
for (const kind of kinds) {
  const runs = []
  for (let run = 0; run < 20; run += 1) runs.push(await timed(kind))
  const times = runs.map(({ ms }) => ms)
  say(`${kind[0].padEnd(12)} median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, ${runs[0]?.bytes} bytes`)
}
const started = performance.now()
const cpuOf = () => readFileSync(`/proc/${renderer.pid()}/stat`, 'utf8').split(' ').slice(13, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
const cpu = cpuOf()
await Promise.all(Array.from({ length: 200 }, (_, index) => timed(kinds[index % kinds.length]!)))
const wall = performance.now() - started
const each = `${(200_000 / wall).toFixed(0)} a second, ${((cpuOf() - cpu) / 200).toFixed(0)} ms CPU each`
say(`200 documents through the queue: ${(wall / 1000).toFixed(1)} s, ${each}, ${memory()} MB`)
await renderer.close()
