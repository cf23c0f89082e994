/** Writes every sample as PDF into the folder given: `node test/preview.ts /tmp/preview`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRenderer } from '../src/renderer.ts'
import { samples } from './samples.ts'

const folder = process.argv[2] ?? 'preview'
const only = process.argv[3]
mkdirSync(folder, { recursive: true })
const renderer = openRenderer()
for (const [label, name, data] of samples) {
  if (only && !label.includes(only)) continue
  const started = performance.now()
  const pdf = await renderer.render(name, data)
  writeFileSync(join(folder, `${label}.pdf`), pdf)
  process.stdout.write(`${label.padEnd(26)} ${String(pdf.length).padStart(7)} bytes ${(performance.now() - started).toFixed(0).padStart(5)} ms\n`)
}
await renderer.close()
