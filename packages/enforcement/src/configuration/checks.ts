import type { z } from 'zod'
import { causeFile, type Cause } from './cause.ts'
import { checkCauses } from './check-causes.ts'
import { checkDiscretion } from './check-discretion.ts'
import { checkKnobs } from './check-knobs.ts'
import { checklistFile, type ChecklistFile } from './checklists.ts'
import { discretionModel, type DiscretionModel } from './discretion-model.ts'
import { duplicates, fault, shapeFaults, type Fault } from './fault.ts'
import { knobFile, knobs as knobValues, valuesOf, type KnobFile, type Knobs } from './knobs.ts'

export type ConfigurationFiles = { causes: unknown; discretion: unknown; knobs: unknown; checklists: unknown }
export type Configuration = { causes: Cause[]; discretion: DiscretionModel; knobs: Knobs; knobEntries: KnobFile; checklists: ChecklistFile }
export type CheckedConfiguration = { ok: true; configuration: Configuration } | { ok: false; faults: Fault[] }

/** Reads the files of a configuration and names entry and field of everything that is wrong; with one fault nothing may be published. */
export function checkConfiguration(files: ConfigurationFiles): CheckedConfiguration {
  const causes = causeFile.safeParse(files.causes)
  const discretion = discretionModel.safeParse(files.discretion)
  const entries = knobFile.safeParse(files.knobs)
  const checklists = checklistFile.safeParse(files.checklists)
  const values = knobValues.safeParse(entries.success ? valuesOf(entries.data) : {})
  if (!causes.success || !discretion.success || !entries.success || !checklists.success || !values.success) {
    return {
      ok: false,
      faults: [
        ...shapes('causes', causes, files.causes), ...shapes('discretion', discretion, files.discretion),
        ...shapes('checklists', checklists, files.checklists),
        ...(entries.success ? knobShapes(values) : shapes('knobs', entries, files.knobs)),
      ],
    }
  }
  const faults = [
    ...checkDiscretion(discretion.data),
    ...checkCauses(causes.data, new Set(discretion.data.scales.map(({ id }) => id))),
    ...checkKnobs(values.data),
    ...checkChecklists(checklists.data),
  ]
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    configuration: {
      causes: causes.data, discretion: discretion.data, knobs: values.data, knobEntries: entries.data, checklists: checklists.data,
    },
  }
}

const shapes = (file: string, parsed: z.ZodSafeParseResult<unknown>, content: unknown): Fault[] =>
  parsed.success ? [] : shapeFaults(file, parsed.error, content)

/** A knob is named by itself: `lowFine` · `person`. A name nobody knows is a fault of the file. */
const knobShapes = (parsed: z.ZodSafeParseResult<unknown>): Fault[] =>
  parsed.success ? [] : parsed.error.issues.map((issue) => {
    const [name = 'knobs', ...rest] = issue.path.map(String)
    return fault(name, rest.join('.'), 'shape', { at: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '' })
  })

function checkChecklists({ checklists, caseFile: { sections, required } }: ChecklistFile): Fault[] {
  const filed = sections.flatMap(({ papers }) => papers)
  return [
    ...duplicates('checklists', 'id', checklists.map(({ id }) => id)),
    ...checklists.flatMap(({ id, entries }) => duplicates(id, 'entries', entries.map((entry) => entry.id))),
    ...duplicates('caseFile', 'sections', filed),
    ...Object.entries(required).flatMap(([outcome, papers]) => papers.filter((paper) => !filed.includes(paper))
      .map((paper) => fault('caseFile', `required.${outcome}`, 'paperInNoSection', { paper }))),
  ]
}
