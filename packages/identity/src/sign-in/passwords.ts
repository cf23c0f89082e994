import { hash, verify } from '@node-rs/argon2'

/** argon2id by the library's default (the OWASP minimum of 19 MiB, two passes), about 40 ms. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Whether the password belongs to the hash. A hash that cannot be read is a wrong password. */
export const verifyPassword = ({ hash: stored, password }: { hash: string, password: string }): Promise<boolean> => verify(stored, password)

let decoy: Promise<string> | undefined

/** Spends the time of one verification, so that an unknown account answers no faster than a known one. */
export async function spendVerification(password: string): Promise<void> {
  decoy ??= hashPassword('nobody has this password')
  await verifyPassword({ hash: await decoy, password })
}
