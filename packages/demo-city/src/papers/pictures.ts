import { blank, box, disc, figures, frame, pngOf, type Colour } from './png.ts'

const PAPER: Colour = [253, 254, 255]
const GRID: Colour = [228, 236, 244]
const INK: Colour = [36, 58, 84]
const MARK: Colour = [24, 90, 188]

/** A floor plan (平面图): dining room, kitchen, pantry and toilet with their areas, as a shop owner would hand it in. */
export function floorPlan(area: number): Buffer {
  const plan = blank(960, 720, PAPER)
  for (let x = 0; x < 960; x += 40) box(plan, x, 0, 1, 720, GRID)
  for (let y = 0; y < 720; y += 40) box(plan, 0, y, 960, 1, GRID)
  frame(plan, 80, 100, 800, 500, INK, 6)
  box(plan, 560, 100, 5, 330, INK)
  box(plan, 560, 300, 320, 5, INK)
  box(plan, 720, 300, 5, 300, INK)
  for (const y of [150, 300, 450]) {
    for (const x of [150, 330]) {
      frame(plan, x, y, 90, 60, INK, 3)
      for (const seat of [x + 22, x + 66]) [y - 16, y + 76].forEach((at) => disc(plan, seat, at, 9, INK))
    }
  }
  frame(plan, 600, 120, 160, 40, INK, 3)
  frame(plan, 790, 120, 70, 70, INK, 3)
  disc(plan, 808, 155, 11, INK)
  disc(plan, 842, 155, 11, INK)
  frame(plan, 810, 220, 50, 60, INK, 3)
  frame(plan, 745, 540, 110, 36, INK, 3)
  const rooms = [Math.round(area * 0.65), Math.round(area * 0.25), Math.round(area * 0.06)]
  figures(plan, 446, 340, `${rooms[0]} m²`, INK)
  figures(plan, 610, 220, `${rooms[1]} m²`, INK)
  figures(plan, 745, 400, `${rooms[2]} m²`, INK)
  box(plan, 80, 60, 800, 2, INK)
  figures(plan, 430, 28, '10.0 m', INK)
  frame(plan, 70, 630, 820, 66, MARK, 4)
  figures(plan, 410, 650, `${area} m²`, MARK, 4)
  return pngOf(plan)
}

const WALLS: readonly Colour[] = [[148, 164, 186], [182, 158, 128], [112, 132, 148], [168, 178, 162], [190, 176, 160], [138, 150, 170]]

/** A photograph of a room, shop front or machine, drawn from a few planes of light; `number` chooses which. */
export function photograph(number: number): Buffer {
  const wall = WALLS[number % WALLS.length] as Colour
  const shade = (colour: Colour, by: number): Colour => colour.map((part) => Math.max(0,
    Math.min(255, Math.round(part * by)))) as unknown as Colour
  const photo = blank(800, 600, wall)
  for (let row = 0; row < 420; row += 1) box(photo, 0, row, 800, 1, shade(wall, 1.18 - row / 1400))
  for (let row = 420; row < 600; row += 1) box(photo, 0, row, 800, 1, shade(wall, 0.5 + (row - 420) / 700))
  box(photo, 90 + (number % 3) * 60, 150, 190, 130, [226, 236, 244])
  frame(photo, 90 + (number % 3) * 60, 150, 190, 130, shade(wall, 0.5), 5)
  box(photo, 430 - (number % 4) * 30, 260, 290, 170, shade(wall, 0.68))
  box(photo, 430 - (number % 4) * 30, 252, 290, 14, [208, 212, 216])
  for (let place = 0; place < 4; place += 1) disc(photo, 470 - (number % 4) * 30 + place * 66, 246, 14, [196, 200, 206])
  return pngOf(photo)
}

/** A person's photograph for a certificate: head and shoulders on white or blue. */
export function portrait(number: number): Buffer {
  const photo = blank(358, 441, number % 2 ? [84, 146, 214] : [250, 250, 250])
  box(photo, 60, 330, 238, 111, [52, 60, 76])
  disc(photo, 100, 350, 42, [52, 60, 76])
  disc(photo, 258, 350, 42, [52, 60, 76])
  box(photo, 154, 270, 50, 70, [222, 184, 154])
  disc(photo, 179, 190, 84, [40, 34, 32])
  disc(photo, 179, 208, 72, [232, 196, 166])
  return pngOf(photo)
}
