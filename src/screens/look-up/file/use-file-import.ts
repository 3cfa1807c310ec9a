// Files dropped anywhere on any page. Only this listens from the beginning; what happens to a file arrives with the first.
// A text that is dragged is none of its business.

import { useEffect, useState } from "react";
import { readDrop, type Brought } from "../../../device/files/brought-files";
import { fileImport } from "../../chunks";

export function useFileImport() {
  const [over, onOver] = useState(false);
  const [brought, onBrought] = useState<Brought | undefined>(undefined);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      const { dataTransfer, type, relatedTarget } = event;
      if (dataTransfer?.types.includes("Files") !== true) return;
      // Else the browser leaves the page for the file.
      event.preventDefault();
      dataTransfer.dropEffect = "copy";
      fileImport.preload();
      onOver(type === "dragover" || (type === "dragleave" && relatedTarget !== null));
      if (type === "drop") onBrought(readDrop(dataTransfer.items));
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) addEventListener(kind, onDrag);
    return () => {
      for (const kind of kinds) removeEventListener(kind, onDrag);
    };
  }, []);
  return {
    over,
    brought,
    onOver,
    onBrought,
  };
}
