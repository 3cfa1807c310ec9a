// What to tell a person whose browser withholds the clipboard.

export const copyByHandWords =
  "This browser does not let the page copy here: it does so only on https or localhost, and with your permission. The text is selected; copy it with the keyboard or the browser’s menu.";
