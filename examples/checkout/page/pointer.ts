let isDown = false
addEventListener("pointerdown", () => {
  isDown = true
}, { capture: true })
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => {
    isDown = false
  }, { capture: true })
}

/**
 * Does something once no pointer is down: what appears while a button is being pressed would move it away from under the
 * pointer, and the press would be lost.
 */
export const afterPointer = (act: () => void): void => {
  if (isDown) addEventListener("pointerup", () => setTimeout(act), { once: true })
  else act()
}
