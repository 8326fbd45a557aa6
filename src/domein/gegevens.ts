export { GEGEVENS, type Gegeven } from '../contract/woorden.ts'
