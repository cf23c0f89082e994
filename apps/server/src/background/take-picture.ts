import { createHash } from 'node:crypto'
import { attachOnce, wasDone } from '@onewindow/casework/spine-events'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { FileError } from '@onewindow/connectors/files/file-refusal'
import { labelOf } from '@onewindow/connectors/files/label'
import { storeBytes } from '@onewindow/connectors/files/store-bytes'
import { fetchPicture, NoPictureError, publicWeb, type Web } from '@onewindow/connectors/pictures/fetch-picture'
import type { Previews } from '@onewindow/connectors/previews/previews'
import type { Platform } from '../compose.ts'
import type { Consumer } from './consumers.ts'

/**
 * Fetches a picture a client of Open311 gave by its address and puts it on the case, once per case and address (convenience §10.3). What is kept is the picture encoded
 * anew: upright, without what the camera wrote. Where there is no picture to be had the link stays in the words, and the log says why.
 * The work throws NotReachedError, NoPreviewError or what the scanner says where another try may help: the outbox tries again.
 * @param web what may be asked; tests give one of their own
 */
export function takePicture(web: Web = publicWeb): Consumer {
  return async (platform, { caseId, address: sealed, outboxId }) => {
    if (!caseId) return
    const house = { ...platform.house, database: platform.background }
    const address = house.seal.open(String(sealed))
    const key = `picture:${caseId}:${createHash('sha256').update(address).digest('hex')}`
    if (await wasDone(house, key)) return
    try {
      const file = await keep(platform, address, await fetched(platform, address, web))
      await attachOnce(house, caseId, { key, files: [file] })
    } catch (error) {
      if (!(error instanceof NoPictureError)) throw error
      platform.watch.log.info({ caseId, outboxId, reason: error.reason }, 'picture not taken')
    }
  }
}

async function fetched({ services }: Platform, address: string, web: Web): Promise<Buffer> {
  const { bytes, mediaType } = await fetchPicture(address, web)
  const picture = Buffer.from(await (services.previews as Previews).render(bytes, mediaType))
  if (await (services.files as FileHouse).scan?.(picture) === 'infected') throw new NoPictureError('noPicture')
  return picture
}

/** Stored like every other file; one that no case takes after all is swept. */
async function keep({ services, house }: Platform, address: string, picture: Buffer): Promise<{ fileId: string; key: string; label: string; sha256: string }> {
  const label = nameOf(address)
  const { id, status, sha256 } = await storeBytes(services.files as FileHouse, picture, { label, ownerAccountId: null, at: house.clock.now() })
  if (status !== 'clean' || sha256 === null) throw new Error('The virus scanner went away')
  return { fileId: id, key: 'photo', label, sha256 }
}

/** The last part of the address, as far as it can be the name of a picture: so it is found beside the link in the words. */
function nameOf(address: string): string {
  const last = URL.parse(address)?.pathname.split('/').at(-1)?.replace(/\.[^.]*$/, '') ?? ''
  try {
    return labelOf(`${decodeURIComponent(last) || 'photo'}.jpg`)
  } catch (error) {
    if (error instanceof FileError || error instanceof URIError) return 'photo.jpg'
    throw error
  }
}
