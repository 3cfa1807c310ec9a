// A field with its label over it and one line under it: a hint, or what is wrong.

import { useId, type ReactNode } from "react";

type HintedFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly children: (describedBy: string) => ReactNode;
};

export function HintedField({ label, hint, fault, children }: HintedFieldProps) {
  const id = useId();
  return (
    <div>
      <b className="font-semibold" aria-hidden="true">
        {label}
      </b>
      {children(id)}
      <p
        id={id}
        className={fault === undefined ? "text-ink-3" : "font-medium"}
        role={fault === undefined ? undefined : "alert"}
      >
        {fault ?? hint}
      </p>
    </div>
  );
}
