import { getSignIn, postSignIn, SignInError } from '@onewindow/screens/sign-in'
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useApi } from '@onewindow/screens/api'
import { useQuery } from '@tanstack/react-query'

/** A passkey as its owner sees it. */
export interface OwnPasskey { passkeyId: string; name: string; createdAt: string; lastUsedAt: string | null }

/** What speaks to the device comes only when it is needed. */
const library = () => import('@simplewebauthn/browser')

/** The device said no, or the person turned back. `alreadyThere`: it holds a passkey of this account. */
export class DeviceRefusal extends Error {
  readonly alreadyThere: boolean

  constructor(cause: unknown) {
    super('The device gave no passkey', { cause })
    this.alreadyThere = (cause as { name?: string } | null)?.name === 'InvalidStateError'
  }
}

/** Lets the device do its part. @throws DeviceRefusal */
const onDevice = <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => { throw new DeviceRefusal(error) })

export const listPasskeys = (): Promise<{ passkeys: OwnPasskey[]; most: number }> => getSignIn('citizen', '/passkeys')
export const renamePasskey = (passkeyId: string, name: string): Promise<unknown> => postSignIn('citizen', '/passkeys/rename', { passkeyId, name })
export const removePasskey = (passkeyId: string): Promise<unknown> => postSignIn('citizen', '/passkeys/remove', { passkeyId })

/** Asks the device for a new passkey and adds it. @throws SignInError, DeviceRefusal */
export async function addPasskey(name: string): Promise<void> {
  const { options } = await postSignIn<{ options: PublicKeyCredentialCreationOptionsJSON }>('citizen', '/passkeys/new', {})
  const { startRegistration } = await library()
  const credential = await onDevice(startRegistration({ optionsJSON: options }))
  await postSignIn('citizen', '/passkeys/add', { name, credential })
}

/** Signs in with a passkey of this device. @throws SignInError, DeviceRefusal */
export async function signInWithPasskey(): Promise<void> {
  const { options } = await postSignIn<{ options: PublicKeyCredentialRequestOptionsJSON }>('citizen', '/passkey', {})
  const { startAuthentication } = await library()
  const credential = await onDevice(startAuthentication({ optionsJSON: options }))
  await postSignIn('citizen', '/sign-in/passkey', { credential })
}

/** Whether the platform's address and this browser know passkeys; undefined while nobody knows. */
export function usePasskeysThere(): boolean | undefined {
  const { trpc } = useApi()
  const status = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data
  return status && status.otherWays.passkeys && 'PublicKeyCredential' in window
}

/** Whether the person has to sign in again before a passkey may be added. */
export const isNotFresh = (error: unknown): boolean => error instanceof SignInError && (error.refusal.code === 'signIn.notFresh' || error.refusal.code === 'case.signInNeeded')
