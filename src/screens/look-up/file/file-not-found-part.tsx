// A file at hand that no backend knows, joined to the look-up by identifier.

import { useAddressStore } from "../../../address/use-address";
import { defaultVideoView } from "../../../address/video-view";
import { FileNotFound } from "./file-not-found";

export function FileNotFoundPart({ file }: { readonly file: File }) {
  const store = useAddressStore();
  return (
    <FileNotFound
      name={file.name}
      onLookUp={(identifier) => store.push({ page: "video", hash: identifier, view: defaultVideoView })}
    />
  );
}
