// A result as it leaves, for tests: whatever a test does not name is as plain as it can be.

import { assess } from "../analysis/assessment";
import { documentedExample } from "../analysis/documented-example-for-test";
import { minMaxPyramid } from "../analysis/min-max-pyramid";
import type { Classification } from "../domain/classification";
import { documentedHash, madeHash } from "../domain/video-hash-for-test";
import type { ResultRecord, ShownView } from "./result-record";

export { documentedHash } from "../domain/video-hash-for-test";

export function madeRecord(
  classification: Classification = documentedExample(),
  shown: Partial<ShownView> & { readonly threshold?: number } = {},
): ResultRecord {
  const { frameCount, columns } = classification.table;
  const { threshold = 0.5, ...view } = shown;
  return {
    classification,
    pyramids: columns.map(minMaxPyramid),
    assessment: assess(classification, threshold),
    asked: madeHash(),
    backendName: "sample backend",
    backendOrigin: undefined,
    fetchedAt: new Date("2026-11-22T07:24:31.512Z"),
    digest: undefined,
    size: 7_040,
    link: `https://framewise.example/video/${documentedHash}`,
    appVersion: "0.1.0",
    shown: {
      hidden: new Set(),
      frame: undefined,
      range: { from: 1, to: Math.max(frameCount, 1) },
      order: undefined,
      ...view,
    },
  };
}
