/** A text with places to fill: the places lie between the pieces. */
export type Template = { pieces: readonly string[]; slots: readonly number[] }

/** What is to be replaced in a text, and by the value of which slot. */
export type Dictionary = ReadonlyMap<string, number>

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Cuts texts at every word of the dictionary; of two that begin at one place the longer counts. */
export function compiler(dictionary: Dictionary): (text: string) => Template {
  const words = [...dictionary.keys()].filter(Boolean).sort((a, b) => b.length - a.length)
  if (words.length === 0) return (text) => ({ pieces: [text], slots: [] })
  const pattern = new RegExp(words.map(literal).join('|'), 'g')
  return (text) => {
    const pieces: string[] = []
    const slots: number[] = []
    let from = 0
    for (const { 0: word, index } of text.matchAll(pattern)) {
      pieces.push(text.slice(from, index))
      slots.push(dictionary.get(word) as number)
      from = index + word.length
    }
    pieces.push(text.slice(from))
    return { pieces, slots }
  }
}

/** The text with its places filled. */
export function fillIn({ pieces, slots }: Template, values: readonly string[]): string {
  let text = pieces[0] as string
  for (let place = 0; place < slots.length; place += 1) text += (values[slots[place] as number] as string) + (pieces[place + 1] as string)
  return text
}
