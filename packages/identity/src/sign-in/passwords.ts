import { hash, verify } from '@node-rs/argon2'
import { lineOf } from './in-line.ts'

/** argon2id by the library's default (the OWASP minimum of 19 MiB, two passes), about 40 ms. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Whether the password belongs to the hash. @throws Error when the stored text is no argon2 hash, which only a bug could store */
export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> => inLine(() => verify(stored, password))

/** A verification takes a whole core on purpose: a storm of sign-ins waits in line and leaves the machine to everybody else. */
const inLine = lineOf(2)

let decoy: Promise<string> | undefined

/** Spends the time of one verification, so that an unknown account answers no faster than a known one; the answer is no. */
export async function spendVerification(password: string): Promise<false> {
  decoy ??= hashPassword('nobody has this password')
  await verifyPassword({ hash: await decoy, password })
  return false
}
