// The rule: nobody is kept out. Every page, state and dialog is free of what a machine can find (axe, WCAG 2.2 AA), in
// light, dark and forced colours, from 320 px on, with text spaced out, with everything large enough to hit, and still.
import { expect, test } from "../fixture";
import { findBarriersIn } from "./barriers";
import { tours } from "./states";

for (const { name, expects, states } of tours) {
  test(`no barrier: ${name}`, async ({ page, watch }) => {
    test.slow();
    expects?.(watch);
    for (const { name: state, reach, brief = false } of states) {
      await test.step(state, async () => {
        await reach(page);
        expect.soft(await findBarriersIn(page, brief), state).toEqual([]);
      });
    }
  });
}
