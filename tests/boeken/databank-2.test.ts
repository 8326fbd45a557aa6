import { databankTest } from './databank-test.ts'

databankTest(2)
