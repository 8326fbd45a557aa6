/** After the fault is on the page, the keyboard stands at the first field that still needs an answer. */
export function naarFout(formulier: HTMLFormElement): void {
  requestAnimationFrame(() => formulier.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
