/** People of the trial on the sign-in page, in groups; `uitleg` says in plain words what this person can do. */
export type DemoGroep = {
  titel: string
  personen: readonly { id: string; naam: string; uitleg: string }[]
}

/** The page on which somebody who tries the loket chooses who to be. No script, no inline style. */
export function personenPagina(groepen: readonly DemoGroep[], gemeente: string, stijl: string): string {
  const inhoud = groepen
    .map(
      (groep, i) => `
      <section aria-labelledby="groep-${i}">
        <h2 id="groep-${i}">${veilig(groep.titel)}</h2>
        <ul>${groep.personen
          .map(
            (p) => `
          <li>
            <button type="submit" name="persoon" value="${veilig(p.id)}">
              <span class="naam">${veilig(p.naam)}</span>
              <span class="uitleg">${veilig(p.uitleg)}</span>
            </button>
          </li>`,
          )
          .join('')}
        </ul>
      </section>`,
    )
    .join('')
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Kies wie u bent - proef iPGB-loket ${veilig(gemeente)}</title>
    <link rel="stylesheet" href="${veilig(stijl)}">
  </head>
  <body>
    <main>
      <p class="proef">Dit is een proef. Alle personen zijn verzonnen.</p>
      <h1>Wie wilt u zijn?</h1>
      <p>Kies een persoon. U gaat dan het loket van ${veilig(gemeente)} binnen als deze persoon. In het echt logt u hier in met DigiD.</p>
      <form method="post">${inhoud}
      </form>
    </main>
  </body>
</html>
`
}

const TEKENS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function veilig(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (t) => TEKENS[t] ?? '')
}
