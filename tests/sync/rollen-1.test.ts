import { rollenTest } from './rollen-test.ts'

rollenTest(0)
