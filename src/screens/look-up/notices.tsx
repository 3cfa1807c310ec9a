// What the link asked for and could not have; closed for these lines only.

import { useState } from "react";
import { Notice } from "./notice";

export function Notices({ lines }: { readonly lines: readonly string[] }) {
  const [closed, setClosed] = useState("");
  const key = lines.join("\n");
  return closed === key ? null : <Notice lines={lines} onClose={() => setClosed(key)} />;
}
