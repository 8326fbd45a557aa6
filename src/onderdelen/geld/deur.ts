/** What other rooms may use of Mijn geld: only data. */
export { type Budget, budgetVraag, type Verschuiving, verschuivingenVraag, werkVerschuivingenVraag } from './vragen.ts'
