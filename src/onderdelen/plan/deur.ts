/** What other rooms may use of Mijn plan: reading and answering a handed-in plan, for the werkplek. */
export { PlanLezing } from './plan-lezing.tsx'
