// The one rule on which parts of an answer claim to be whole: the backend is still at work on the others, or has given
// them up, and what is missing in them is explained by that.

/** @param status of the video, a frame or a track; undefined in answers that have none, which are whole */
export function isUnfinished(status: string | undefined): boolean {
  return status !== undefined && status !== "done";
}
