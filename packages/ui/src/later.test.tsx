import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { later } from './later.tsx'

const Pane = ({ name }: { name: string }) => <p>{name}</p>

describe('a part that comes later', () => {
  it('is drawn at once when its program was fetched before, which happens once', async () => {
    const bring = vi.fn<() => Promise<typeof Pane>>(() => Promise.resolve(Pane))
    const Part = later(bring)
    await Promise.all([Part.load(), Part.load()])
    expect(renderToStaticMarkup(<Part name="facts" />)).toBe('<p>facts</p>')
    expect(bring).toHaveBeenCalledTimes(1)
  })

  it('one whose program did not come ahead is asked for again', async () => {
    const bring = vi.fn<() => Promise<typeof Pane>>(() => Promise.resolve(Pane)).mockRejectedValueOnce(new Error('away'))
    const Part = later(bring)
    await expect(Part.load()).rejects.toThrow('away')
    await Part.load()
    expect(renderToStaticMarkup(<Part name="facts" />)).toBe('<p>facts</p>')
  })
})
