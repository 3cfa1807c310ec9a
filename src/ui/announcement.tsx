// Says a text aloud to whoever cannot see it change: only what it came to when it has stood still, however often it changed
// on the way, and once. It is cleared afterwards, so that nobody who reads the page meets it twice.

import { useEffect, useRef, useState } from "react";

/** Longer than two keys held down are apart. */
const stillMs = 400;
const saidMs = 4_000;

type AnnouncementProps = {
  readonly text: string;
  /** Only what comes after the first text is news. */
  readonly onlyChanges?: boolean;
};

/** It must be on the page before what it is to say. */
export function Announcement({ text, onlyChanges = false }: AnnouncementProps) {
  const [said, setSaid] = useState("");
  const old = useRef(onlyChanges ? text : undefined);
  useEffect(() => {
    if (text === old.current) return undefined;
    old.current = undefined;
    const timers = [
      setTimeout(() => setSaid(text), stillMs),
      setTimeout(() => setSaid(""), stillMs + saidMs),
    ];
    return () => timers.forEach(clearTimeout);
  }, [text]);
  return (
    <p aria-live="polite" className="sr">
      {said}
    </p>
  );
}
