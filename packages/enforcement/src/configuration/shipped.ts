import { readFileSync } from 'node:fs'
import { checkConfiguration, type Configuration, type ConfigurationFiles } from './checks.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'))

/** The files that come with the product, unchecked; the first version of the configuration is made of them. */
export const shippedFiles = (): ConfigurationFiles =>
  ({ causes: read('causes'), discretion: read('discretion'), knobs: read('knobs'), checklists: read('checklists') })

let checked: Configuration | undefined

/** Causes, discretion model, settings and checklists as shipped, read and checked once. @throws Error if a shipped file is wrong */
export function shippedConfiguration(): Configuration {
  if (checked) return checked
  const answer = checkConfiguration(shippedFiles())
  if (!answer.ok) throw new Error(answer.faults.map(({ entry, field, en }) => `${entry}.${field}: ${en}`).join('\n'))
  return (checked = answer.configuration)
}
