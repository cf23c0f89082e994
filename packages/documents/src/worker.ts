/** The child process that holds the fonts and the typesetter. It knows no schema: it sets what it is sent. */
import { join } from 'node:path'
import process from 'node:process'
import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders, workspace } from './fonts.ts'
import { coverageOf, printable } from './glyphs.ts'
import { packPdf } from './pack.ts'
import type { Answer, Job } from './child-queue.ts'

/** Typesetting results are kept for this many documents, so that fonts and frame stay warm and memory stays flat. */
const KEPT_GENERATIONS = 1

const extraFonts: string[] = JSON.parse(process.argv[2] ?? '[]')
const folders = [...fontFolders(), ...extraFonts]
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: folders }] })
const covers = coverageOf(folders)

process.on('message', (job: Job) => process.send?.(answer(job)))
process.on('disconnect', () => process.exit(0))

function answer(job: Job): Answer {
  try {
    const document = typeset(job.template, printable(job.payload, covers))
    const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.A_2b, creationTimestamp: job.createdAt })
    return { id: job.id, pdf: packPdf(pdf) }
  } catch (error) {
    return { id: job.id, problem: error instanceof Error && error.message ? error.message : String(error) }
  } finally {
    compiler.evictCache(KEPT_GENERATIONS)
  }
}

/** Official practice keeps a paper on one page where type of a smaller size (四号, then 小四) allows it; a longer one stays large. */
function typeset(template: string, payload: string): NodeTypstDocument {
  const normal = compile(template, payload, 'normal')
  if (normal.numOfPages === 1) return normal
  const compact = compile(template, payload, 'compact')
  if (compact.numOfPages === 1) return compact
  const dense = compile(template, payload, 'dense')
  if (dense.numOfPages === 1) return dense
  return compact.numOfPages < normal.numOfPages ? compact : normal
}

function compile(template: string, payload: string, density: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), inputs: { payload, density } })
  if (compiled.result) return compiled.result
  const diagnostics: unknown[] = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  const told = diagnostics.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)))
  throw new Error(told.join('; ') || 'no result and no diagnostics')
}
