// Whether the element that has the focus needs the keys itself (WCAG 2.1.4).

export function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const own = "textarea, select, dialog, [role=tab], [role=slider], input:not([role=switch])";
  return target.closest(own) !== null;
}

/** A box that scrolls needs the arrows as well. */
export function ownsArrows(target: EventTarget | null): boolean {
  return (
    ownsKeys(target) || (target instanceof HTMLElement && target.closest("[role=group][tabindex]") !== null)
  );
}
