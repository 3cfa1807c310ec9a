// A summary as rich text, for mails and documents: plain elements that every editor keeps, every text escaped.

import { plainText, type Phrase, type Sentence } from "../words/phrase";
import type { ModelTable, Summary } from "../words/summary";
import { escapeMarkup } from "./escape-markup";

/** @param link to this very view, an absolute address of our own */
export function summaryHtml(summary: Summary, link: string): string {
  const { subject, verdict, against, computed, lines, models, caveat } = summary;
  const href = escapeMarkup(link);
  return [
    `<p><b>Framewise on</b> ${html([subject])}</p>`,
    `<p><b>${escapeMarkup(plainText(verdict))}</b></p>`,
    `<p>${html(against)}${computed === undefined ? "" : `<br><i>${escapeMarkup(computed)}</i>`}</p>`,
    `<ul>${lines.map(({ label, value }) => `<li>${escapeMarkup(label)}: ${html(value)}</li>`).join("")}</ul>`,
    ...(models === undefined ? [] : [htmlTable(models), `<p>${escapeMarkup(models.note)}</p>`]),
    `<p>${escapeMarkup(caveat)}</p>`,
    `<p><a href="${href}">${href}</a></p>`,
  ].join("\n");
}

export function htmlTable({ head, rows }: ModelTable): string {
  const align = (column: number): string => (column < 2 ? "left" : "right");
  const cells = (row: readonly string[], tag: "th" | "td"): string =>
    row.map((cell, column) => `<${tag} align="${align(column)}">${cell}</${tag}>`).join("");
  const body = rows.map((row) => `<tr>${cells(row.map(html), "td")}</tr>`).join("");
  return `<table border="1" cellpadding="4" cellspacing="0"><thead><tr>${cells(head.map(escapeMarkup), "th")}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A sentence with its marks as elements; names are kept apart from the direction of the text around them. */
export function html(phrases: Sentence): string {
  return phrases.map(printed).join("");
}

function printed({ kind, text }: Phrase): string {
  const safe = escapeMarkup(text);
  if (kind === "name") return `<bdi>${safe}</bdi>`;
  return kind === "text" ? safe : `<b>${safe}</b>`;
}
