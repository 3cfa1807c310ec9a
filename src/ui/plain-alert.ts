// Words and one button where nothing else can draw: the code that draws did not arrive.

type PlainAlert = { readonly heading: string; readonly meaning: string; readonly step: string };

export function showPlainAlert(
  place: Element | null,
  { heading, meaning, step }: PlainAlert,
  onStep: () => void,
): void {
  const button = made("button", "button button-solid", step);
  button.addEventListener("click", onStep);
  const steps = made("div", "do");
  steps.append(button);
  const alert = made("div", "");
  alert.setAttribute("role", "alert");
  alert.append(made("h1", "headline", heading), made("p", "what", meaning), steps);
  const main = made("main", "frame page");
  main.append(alert);
  place?.replaceChildren(main);
}

function made(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
