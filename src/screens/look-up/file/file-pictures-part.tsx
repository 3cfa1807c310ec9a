// Pictures of a file at hand, joined to the frames of its result.

import { useCallback } from "react";
import { FilePictures } from "./file-pictures";
import { openVideoPictures } from "../../../device/files/video-pictures";
import type { FramesProps } from "../held-files";

export function FilePicturesPart({ file, ...rest }: FramesProps & { readonly file: File }) {
  const open = useCallback(() => openVideoPictures(file), [file]);
  return <FilePictures name={file.name} open={open} {...rest} />;
}
