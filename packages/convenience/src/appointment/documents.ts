import { hallOf } from '../hall/halls.ts'
import { byLaw, paper, whenText } from '../service-papers/paper.ts'
import type { AppointmentFacts } from './schemas.ts'

const order = [byLaw('优化营商环境条例', '第三十六条')]
const hours = (start: string, end: string): string => `${whenText(start)}—${end.slice(11, 16)}`
const placeOf = ({ hallId }: AppointmentFacts): string => {
  const hall = hallOf(hallId)
  return hall ? `${hall.nameZh}（${hall.place}）` : hallId
}

export const appointmentDocuments = {
  'appointment.slip': paper<AppointmentFacts>('appointment.slip', order, ({ facts }) => ({
    code: facts.code, place: placeOf(facts), time: hours(facts.slotStart, facts.slotEnd), persons: facts.persons, bring: '本人有效身份证件，以及办事指南所列材料', hint: '请提前二十分钟以内到达并签到；不能到场的，请提前三十分钟取消。',
  })),
  'appointment.apology': paper<AppointmentFacts>('appointment.apology', order, ({ facts }, _ctx, _input, reason) => ({
    place: placeOf(facts), time: hours(facts.slotStart, facts.slotEnd), reason, instead: facts.instead ? hours(facts.instead.slotStart, facts.instead.slotEnd) : '请另选时间，现场取号不受影响',
  })),
}
