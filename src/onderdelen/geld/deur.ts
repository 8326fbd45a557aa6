/** What other rooms may use of Mijn geld: only data. */
export { type Budget, budgetVraag, type Verschuiving, verschuivingenVraag, werkBudgetVraag, werkVerschuivingenVraag } from './vragen.ts'
