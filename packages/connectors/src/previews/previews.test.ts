import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { NoPreviewError, openPreviews } from './previews.ts'

/** A red sheet of 64 × 48 as a telephone writes it, made with heif-enc. */
const HEIC = Buffer.from('AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACJtZGF0AAAAFigBrxmA70mlv//f4x/19q/4prWmPm4=', 'base64')
const sheet = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } })

const previews = openPreviews()
afterAll(() => previews.close())

async function shown(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png' | 'image/heic') {
  const preview = Buffer.from(await previews.render(bytes, mediaType))
  const { format, width, height, exif } = await sharp(preview).metadata()
  const { channels } = await sharp(preview).stats()
  return { format, width, height, exif, color: channels.map(({ mean }) => Math.round(mean)) }
}

describe('a picture is encoded anew for looking at (security §4)', () => {
  it('turned upright, without what the camera wrote into it', async () => {
    const photo = await sheet(60, 40).withExif({ IFD0: { Artist: 'a name' }, IFD3: { GPSLatitude: '38/1 29/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    expect(await shown(photo, 'image/jpeg')).toMatchObject({ format: 'jpeg', width: 40, height: 60, exif: undefined })
  })

  it('a telephone’s HEIC becomes something every browser shows', async () => {
    const { color: [red = 0, green = 0, blue = 0], ...rest } = await shown(HEIC, 'image/heic')
    expect(rest).toMatchObject({ format: 'jpeg', width: 64, height: 48 })
    expect([red > 150, green < 80, blue < 80]).toEqual([true, true, true])
  })

  it('a huge sheet is made small, a small one stays', async () => {
    expect(await shown(await sheet(4000, 1000).png().toBuffer(), 'image/png')).toMatchObject({ width: 2400, height: 600 })
    expect(await shown(await sheet(30, 20).png().toBuffer(), 'image/png')).toMatchObject({ width: 30, height: 20 })
  })

  it.each([['no picture', Buffer.from('%PDF-1.7')], ['half a picture', HEIC.subarray(0, 200)]])('%s has no preview, and the next one has', async (_what, bytes) => {
    await expect(previews.render(bytes, 'image/heic')).rejects.toBeInstanceOf(NoPreviewError)
    expect(await shown(HEIC, 'image/heic')).toMatchObject({ format: 'jpeg' })
  })

  it('more pixels than any camera has are refused before they are unpacked', async () => {
    const bomb = await sheet(1, 1).png().toBuffer()
    bomb.writeUInt32BE(16_000, 16)
    bomb.writeUInt32BE(8000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    await expect(previews.render(bomb, 'image/png')).rejects.toBeInstanceOf(NoPreviewError)
  })

  it('a HEIC that says it has more is refused before it is unpacked too', async () => {
    const bomb = Buffer.from(HEIC)
    const [grid, size] = [bomb.indexOf('idat') + 8, bomb.indexOf(Buffer.from('69737065000000000000004000000030', 'hex'))]
    bomb.writeUInt16BE(16_000, grid)
    bomb.writeUInt16BE(8000, grid + 2)
    bomb.writeUInt32BE(16_000, size + 8)
    bomb.writeUInt32BE(8000, size + 12)
    await expect(previews.render(bomb, 'image/heic')).rejects.toMatchObject({ cause: { message: 'More pixels than are unpacked' } })
  })

  it('one that takes too long is given up', async () => {
    const hasty = openPreviews({ timeoutMs: 1 })
    await expect(hasty.render(HEIC, 'image/heic')).rejects.toBeInstanceOf(NoPreviewError)
    await hasty.close()
  })
})
