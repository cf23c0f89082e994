import { typeRefused } from './file-refusal.ts'

const LONGEST = 200

/**
 * The name a person gave, as a label: NFC, one line, at most 200 characters (its ending is kept). What is stored has a name of ours.
 * @throws FileError `file.typeRefused` name: it holds a path, which no browser sends
 */
export function labelOf(name: string): string {
  const text = name.normalize('NFC').toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  if (/[/\\]/.test(text) || /^\.+$/.test(text) || text === '') throw typeRefused('name')
  const characters = Array.from(text)
  if (characters.length <= LONGEST) return text
  const dot = text.lastIndexOf('.')
  const ending = dot > 0 && text.length - dot <= 6 ? text.slice(dot) : ''
  return characters.slice(0, LONGEST - ending.length).join('') + ending
}
