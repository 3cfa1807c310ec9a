// What of the page leaves with a result: the answer, the view at this moment, and where both can be found again.

import type { AddressStore } from "../../address/address-store";
import { hiddenModels } from "../../address/drawn-names";
import { defaultVideoView, type VideoView } from "../../address/video-view";
import { assess } from "../../analysis/assessment";
import type { Connection } from "../../api/connection";
import type { Answer } from "../../api/load-classification";
import type { ResultRecord } from "../../export/result-record";
import { appVersion } from "../../device/settings/app-version";
import { rangeWithin } from "../../chart/frame-range";

export function toResultRecord(answer: Answer, connection: Connection, store: AddressStore): ResultRecord {
  const { classification, pyramids, asked, backendName, fetchedAt, raw, saved } = answer;
  const { address } = store.current();
  const view: VideoView = address.page === "video" ? address.view : defaultVideoView;
  return {
    classification,
    pyramids,
    assessment: assess(classification, view.threshold),
    asked,
    backendName,
    backendOrigin: saved === undefined ? originOf(connection.url) : saved.known?.backendOrigin,
    fetchedAt,
    digest: raw.digest,
    size: raw.size,
    link: store.link(),
    appVersion,
    shown: {
      hidden: hiddenModels(classification.table.models, view),
      frame: view.frame,
      range: rangeWithin(view.range, classification.table.frameCount),
      order: view.view === "heatmap" ? view.order : undefined,
    },
  };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
