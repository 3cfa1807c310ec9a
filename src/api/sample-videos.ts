// The list of sample videos, which only the sample backend has.

import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { isVideoHash, type VideoHash } from "../domain/video-hash";
import { sampleVideosUrl, type Connection } from "./connection";
import { fetchBytes } from "./fetch-bytes";

const sampleVideo = z.object({
  hash: z.custom<VideoHash>((value) => typeof value === "string" && isVideoHash(value)),
  title: z.string(),
  note: z.string(),
  origin: z.enum(["documented", "made"]),
  /** Mean artificial score 0…1 per model, and whether any heuristic counted it. */
  marks: z.array(z.object({ score: z.number(), counted: z.boolean() })),
});

export type SampleVideo = z.infer<typeof sampleVideo>;

/** An empty list when there is none to be had: the samples are an offer, never an error. */
export function sampleVideosQuery(connection: Connection) {
  return queryOptions({
    queryKey: ["sample-videos", connection.url],
    queryFn: async ({ signal }): Promise<readonly SampleVideo[]> => {
      const fetched = await fetchBytes(sampleVideosUrl(connection), connection, signal);
      if (fetched.kind === "failure") return [];
      const read = z.array(sampleVideo).safeParse(parsed(fetched.bytes));
      return read.success ? read.data : [];
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
