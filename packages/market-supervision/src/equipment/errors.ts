import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})

/** Refusals of the register of special equipment (特种设备). */
export const refuseEquipment = defineRefusals('equipment', { inspectionExpired: ['content', z.object({ day: z.string() })], validUntilPast: ['content', none], deadlinePast: ['content', none], firmUnknown: ['content', none], reportNotOpen: ['state', none], registeredLate: ['content', z.object({ days: z.number() })] })
