// Where the focus goes on any page: to what the page holds, or to its search box.

/** The fragment of the address may hold a list, so it is left as it is. */
export function skipToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>("input[type=search]")?.focus();
}
