import { rollenTest } from './rollen-test.ts'

// The other half, so that two processes share the work.
rollenTest(1)
