let laatste: EventTarget | null = null

if (typeof document !== 'undefined') document.addEventListener('focusin', (gebeurtenis) => (laatste = gebeurtenis.target), true)

/** Whether what had the focus was taken off the page, such as a form that was just sent: the keyboard then stands nowhere. */
export function isFocusVerloren(): boolean {
  const { activeElement } = document
  return laatste instanceof Node && !laatste.isConnected && (activeElement === null || activeElement === document.body)
}
