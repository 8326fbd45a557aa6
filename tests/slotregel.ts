import type { Reporter, TestModule, Vitest } from 'vitest/node'

/**
 * Ends the run with one line that a machine and a person can read: 'N passed, N failed', and 'N skipped' where there are
 * any. A skipped test proves nothing, so a run that was not narrowed by name fails on one, and so
 * does a name that no test has.
 */
export default class Slotregel implements Reporter {
  #opNaam = false

  onInit(vitest: Vitest): void {
    this.#opNaam = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[], fouten: readonly unknown[]): void {
    let goed = 0
    let over = 0
    let fout = fouten.length
    for (const module of modules) {
      fout += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') goed += 1
        else if (state === 'skipped') over += 1
        // One that never ended proves nothing either.
        else fout += 1
      }
    }
    process.stdout.write(`\n${goed} passed, ${fout} failed${over > 0 ? `, ${over} skipped` : ''}\n`)
    const niets = goed === 0 && over > 0
    if (fout > 0 || niets || (over > 0 && !this.#opNaam)) process.exitCode = 1
  }
}
