import { defineConfig } from 'vitest/config'

/**
 * Two cores: the fast projects share both, two files at a time. What runs a browser comes after them, also two files at
 * a time, because a browser test mostly waits; what kills processes under load runs alone. The limits of time end what
 * hangs and say nothing of speed: a test that is only slow, on a busy machine, is right.
 */
const samen = { environment: 'node' as const, testTimeout: 90_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 0 } }
const alleen = {
  environment: 'node' as const,
  testTimeout: 240_000,
  hookTimeout: 240_000,
  maxWorkers: 1,
  fileParallelism: false,
  expect: { poll: { timeout: 20_000 } },
  globalSetup: ['tests/browser-klaar.ts', 'tests/map-klaar.ts'],
  sequence: { groupOrder: 1 },
}
const browsers = { ...alleen, maxWorkers: 2, fileParallelism: true }

export default defineConfig({
  test: {
    globalSetup: ['tests/geheugen-klaar.ts'],
    reporters: ['default', './tests/slotregel.ts'],
    projects: [
      {
        extends: true,
        test: { ...samen, name: 'unit', include: ['{src,server,scripts,mocks}/**/*.test.{ts,tsx}', 'tests/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...samen, name: 'contract', include: ['tests/{contract,kaart}/**/*.test.ts'], exclude: ['**/kill.test.ts'] },
      },
      { extends: true, test: { ...samen, name: 'sync', include: ['tests/sync/**/*.test.ts'] } },
      { extends: true, test: { ...samen, name: 'boeken', include: ['tests/boeken/**/*.test.ts'] } },
      { extends: true, test: { ...samen, name: 'rechten', include: ['tests/rechten/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...alleen, name: 'kill', globalSetup: [], include: ['tests/contract/kill.test.ts'], sequence: { groupOrder: 1 } },
      },
      { extends: true, test: { ...browsers, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], sequence: { groupOrder: 2 } } },
      {
        extends: true,
        test: {
          ...browsers,
          name: 'toegankelijk',
          testTimeout: 600_000,
          include: ['tests/toegankelijk/**/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
