// A model's name is data: it is compared whole and exactly, whatever it is.
import { expect, it } from "vitest";
import { reportedModel } from "./classification";
import { madeClassification, madeReported } from "./classification-for-test";

it("finds what is reported about a model by its whole name", () => {
  const names = ["V011", "V01", "", "__proto__", "constructor", "Ardē"];
  const classification = madeClassification({
    reportedModels: names.map((name, index) => madeReported(name, { confidence: index })),
  });
  names.forEach((name, index) => expect(reportedModel(classification, name)?.confidence).toBe(index));
});

it.each(["V0", "v01", "toString", "hasOwnProperty", "Ard\u0065\u0304"])("finds nothing under %j", (name) => {
  const reportedModels = [madeReported("V01"), madeReported("Ardē")];
  expect(reportedModel(madeClassification({ reportedModels }), name)).toBeUndefined();
});
