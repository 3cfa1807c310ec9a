// A row as high as the rows that are not drawn, in a table that draws only those in sight.

type SpacerRowProps = {
  /** Pixels; nothing is drawn at 0. */
  readonly height: number;
  readonly columns: number;
  /** Said in its place: that on paper nothing comes behind. */
  readonly children?: React.ReactNode;
};

export function SpacerRow({ height, columns, children }: SpacerRowProps) {
  if (children !== undefined)
    return (
      <tr>
        <td colSpan={columns}>{children}</td>
      </tr>
    );
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
