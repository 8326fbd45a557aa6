/**
 * A reason why the loket cannot start, in words for the person who starts it.
 * `main.ts` prints `message` on one line and ends with code 1; a stack would hide what to do.
 */
export class OpstartFout extends Error {
  override readonly name = 'OpstartFout'
}
