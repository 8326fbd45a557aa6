import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line that a machine and a person can read: 'N passed, N failed'. */
export default class Slotregel implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], fouten: readonly unknown[]): void {
    let goed = 0
    let fout = fouten.length
    for (const module of modules) {
      fout += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') goed += 1
        // A skipped or unfinished test proves nothing; here it counts as a failure.
        else fout += 1
      }
    }
    process.stdout.write(`\n${goed} passed, ${fout} failed\n`)
    if (fout > 0) process.exitCode = 1
  }
}
