// What axe-core finds wrong in a page.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// Whether all is asked at every width in every scheme.
export const WHOLE = process.env.PENTAN_TESTS === "all";
/// The rules whose answers can change with colours and with the width of a window.
export const LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/// What is wrong on a page as it stands: the rule, and where. Every rule is asked, also that of WCAG 2.2 which axe-core leaves out
/// until it is told; or those alone that are named.
export async function violations(page, ...only) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((only) => {
    const asked = only.length ? { runOnly: only } : { rules: { "target-size": { enabled: true } } };
    return axe.run(document, { resultTypes: ["violations"], ...asked });
  }, only);
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`.slice(0, 300)),
  }));
}
