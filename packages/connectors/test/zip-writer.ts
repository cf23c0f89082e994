import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP to be made; the odd fields make the hostile ones. */
export interface ZipPart { readonly name: string, readonly content: Buffer | string, readonly stored?: boolean, readonly encrypted?: boolean, readonly declaredSize?: number }

/** Writes a ZIP (PKWARE APPNOTE 4.3) of the parts. */
export function zip(parts: readonly ZipPart[], { comment = '', before = Buffer.alloc(0) }: { comment?: string, before?: Buffer } = {}): Buffer {
  const bodies: Buffer[] = [before]
  const directory: Buffer[] = []
  let at = before.length
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(part.stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(part.declaredSize ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed)
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, tail, name)
    at += 4 + fields.length + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...bodies, list, end, Buffer.from(comment, 'latin1')])
}
