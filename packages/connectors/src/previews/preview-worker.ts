import decode from 'heic-decode'
import sharp, { type Sharp } from 'sharp'

/** Longest side of a preview in pixels: enough to read small print on a scanned A4 page. */
const LONGEST = 2400
/** More pixels than any camera or scanner at a counter gives are an attack on memory. */
const MOST_PIXELS = 120_000_000

export type PreviewTask = { bytes: Uint8Array; heic: boolean }

/** Runs in a thread of its own. The picture anew as JPEG: turned upright, of bearable size, nothing of the given file in it but what one sees. @throws Error when it is no picture */
export default async function render({ bytes, heic }: PreviewTask): Promise<Uint8Array> {
  const picture = heic ? await fromHeic(bytes) : sharp(bytes, { limitInputPixels: MOST_PIXELS, autoOrient: true, failOn: 'truncated' })
  return picture.resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer()
}

/** The file says how large its picture is before anything is unpacked. */
async function fromHeic(bytes: Uint8Array): Promise<Sharp> {
  const pictures = await decode.all({ buffer: bytes })
  try {
    const [first] = pictures
    if (!first || first.width * first.height > MOST_PIXELS) throw new Error('More pixels than are unpacked')
    const { width, height, data } = await first.decode()
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS })
  } finally {
    pictures.dispose()
  }
}
