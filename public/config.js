// What the page is told when a static host serves it and nothing answers for this address:
// ask the vendor's backend directly, with the key that the user enters in Settings.
// `npm start` and `npm run dev` answer this address themselves. To point a static host at another
// backend, edit `backend` here: kind "direct", an http(s) url without a slash at the end, and a name.
// The host's Content-Security-Policy must allow that backend in connect-src. Never write a key here.
window.__CONFIG__ = {
  backend: { kind: "direct", url: "https://backend.identifai.net", name: "backend.identifai.net" },
  serverHoldsKey: false,
  lock: false,
  allow: ["https:", "http://localhost:*", "http://127.0.0.1:*"],
  theme: "system",
};

// The user's own theme before the first paint, so that no page flashes.
try {
  var theme = localStorage.getItem("framewise.theme") || window.__CONFIG__.theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: as the system has it.
}
