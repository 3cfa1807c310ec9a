// A summary as Markdown, for tickets and chats. Names are code: no markup, no link, no mention comes of what they hold.

import type { Phrase, Sentence } from "../words/phrase";
import type { ModelTable, Summary } from "../words/summary";

/** @param link to this very view, an absolute address of our own */
export function summaryMarkdown(summary: Summary, link: string): string {
  const { subject, verdict, against, computed, lines, models, caveat } = summary;
  const blocks = [
    `**Framewise on** ${markdown([subject])}`,
    `**${markdown(verdict)}**`,
    [markdown(against), ...(computed === undefined ? [] : [`*${escaped(computed)}*`])].join("  \n"),
    lines.map(({ label, value }) => `- ${label}: ${markdown(value)}`).join("\n"),
    ...(models === undefined ? [] : [markdownTable(models), escaped(models.note)]),
    escaped(caveat),
    `<${link}>`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function markdownTable({ head, rows }: ModelTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column < 2 ? "---" : "---:"));
  // Inside a table a bar parts cells even in code.
  const cell = (value: Sentence): string => markdown(value).replaceAll(/\\?\|/g, "\\|");
  return [line(head.map(escaped)), line(rule), ...rows.map((row) => line(row.map(cell)))].join("\n");
}

function markdown(phrases: Sentence): string {
  return phrases.map(printed).join("");
}

function printed({ kind, text }: Phrase): string {
  return kind === "name" ? code(text) : escaped(text);
}

/** A code span: its fence is longer than any run of backticks inside. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = /^[` ]|[` ]$/.test(text) ? " " : "";
  return `${fence}${room}${text}${room}${fence}`;
}

/** Our own words hold none of these; what a backend says in an error may. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~&!$@]/g, "\\$&")
    .replaceAll("://", ":\\//")
    .replaceAll(/www\./gi, (www) => `${www.slice(0, -1)}\\.`);
}
