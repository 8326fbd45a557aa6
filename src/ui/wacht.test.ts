import { expect, test } from 'vitest'
import { maakWacht } from './wacht.ts'

function opnieuw() {
  let op = 5_000
  const wacht = maakWacht(() => op)
  return { wacht, verstrijk: (ms: number) => void (op += ms) }
}

test('steps that follow each other are one wait', () => {
  const { wacht, verstrijk } = opnieuw()
  expect(wacht.begin()).toBe(0)
  verstrijk(200)
  wacht.einde()
  verstrijk(20)
  expect(wacht.begin()).toBe(220)
  verstrijk(200)
  wacht.einde()
  expect(wacht.begin()).toBe(420)
})

test('a step beside another one joins it, and the wait lasts until the last of them', () => {
  const { wacht, verstrijk } = opnieuw()
  wacht.begin()
  verstrijk(1_000)
  expect(wacht.begin()).toBe(1_000)
  wacht.einde()
  verstrijk(500)
  expect(wacht.begin()).toBe(1_500)
})

test('after something was to be seen a new wait begins at nought', () => {
  const { wacht, verstrijk } = opnieuw()
  wacht.begin()
  verstrijk(400)
  wacht.einde()
  verstrijk(101)
  expect(wacht.begin()).toBe(0)
})
