import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compressFolder } from './compress.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'compress-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const script = 'export const sentence = "one window"\n'.repeat(200)

describe('a built app is compressed once, at build', () => {
  it('every text gets two shorter siblings that give the same bytes back', async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets/page-abc.js'), script)
    await compressFolder(folder)
    const [br, gz] = ['br', 'gz'].map((ending) => readFileSync(join(folder, `assets/page-abc.js.${ending}`))) as [Buffer, Buffer]
    expect([brotliDecompressSync(br).toString() === script, gunzipSync(gz).toString() === script]).toEqual([true, true])
    expect(Math.max(br.length, gz.length)).toBeLessThan(script.length / 4)
  })

  it('pictures, small files and the build manifest stay as they are; a second run changes nothing', async () => {
    mkdirSync(join(folder, '.vite'))
    writeFileSync(join(folder, 'small.js'), 'let a')
    writeFileSync(join(folder, 'photo.png'), script)
    writeFileSync(join(folder, '.vite/manifest.json'), script)
    writeFileSync(join(folder, 'index.html'), script)
    expect([await compressFolder(folder), await compressFolder(folder)]).toEqual([2, 2])
    expect(['small.js.br', 'photo.png.br', '.vite/manifest.json.br', 'index.html.br.br', 'index.html.br'].map((name) => existsSync(join(folder, name)))).toEqual([false, false, false, false, true])
  })
})
