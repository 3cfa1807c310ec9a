// Axe, as every test asks it: in the page itself. By default it opens a window for each answer and puts it together there,
// which takes longer than the question; that is for frames of other origins, and our pages have no frame. And it describes
// each element in which it found nothing.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "../fixture";

export function axeIn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}
