// What a link asks of a result that the result cannot give, in sentences.

import type { ParsedAddress } from "../../address/address";
import type { Classification } from "../../domain/classification";
import type { VideoHash } from "../../domain/video-hash";
import {
  ignoredFieldWords,
  missingFrameWords,
  missingModelsWords,
  missingRangeWords,
  otherHashWords,
} from "../look-up/notice-words";

export function resultNotices(
  classification: Classification,
  asked: VideoHash,
  { address, ignored }: ParsedAddress,
): readonly string[] {
  if (address.page !== "video") return [];
  const { frame, hide, without, range } = address.view;
  const { models, frameCount } = classification.table;
  const there = new Set(models);
  const unknown = (names: readonly string[]) => names.filter((model) => !there.has(model));
  const [hidden, leftOut] = [unknown(hide), unknown(without)];
  const given = [classification.identifier, classification.hash].filter((hash) => hash !== undefined);
  const [other] = given;
  return [
    ...(other !== undefined && !given.includes(asked) ? [otherHashWords(asked, other)] : []),
    ...ignored.map(({ field, value, expected }) => ignoredFieldWords(field, value, expected)),
    ...(frame !== undefined && frame > frameCount ? [missingFrameWords(frame, frameCount)] : []),
    ...(range !== undefined && range.to > frameCount ? [missingRangeWords(range, frameCount)] : []),
    ...(hidden.length > 0 ? [missingModelsWords("hides", hidden)] : []),
    ...(leftOut.length > 0 ? [missingModelsWords("leaves out", leftOut)] : []),
  ];
}
