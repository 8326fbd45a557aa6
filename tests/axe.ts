import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// The very axe that @axe-core/playwright carries. Run by hand: that wrapper opens a page of its own for every run, and there are hundreds.
const vanPakket = createRequire(import.meta.resolve('@axe-core/playwright'))
const { source } = vanPakket('axe-core') as { source: string }

type Uitslag = {
  violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/**
 * Runs axe on the page as it is. One line per violation, with where it is; empty for a good page.
 * @param kleur only what looks at colour, for a page that was just seen whole and of which nothing else changed
 */
export async function axeFouten(page: Page, kleur = false): Promise<string[]> {
  // Half a fade has half a contrast: what is on its way is looked at where it ends. What never ends is not waited for.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
        .map((a) => a.finished.catch(() => undefined)),
    ).then(() => undefined),
  )
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const regels = kleur ? ", runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }" : ''
  const { violations } = await page.evaluate<Uitslag>(`axe.run(document, { resultTypes: ['violations']${regels} })`)
  return violations.map(
    (v) =>
      `${v.id} (${v.impact}): ${v.help}\n${v.nodes.map((n) => `    ${n.target.join(' ')}\n      ${n.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`).join('\n')}`,
  )
}
