// What the page is told where nginx or Caddy holds the key. Never write the key itself here.
window.__CONFIG__ = {
  backend: { kind: "proxied", url: "/backend", name: "backend.identifai.net" },
  serverHoldsKey: true,
  lock: true,
  allow: [],
  theme: "system",
};

try {
  var theme = localStorage.getItem("framewise.theme") || window.__CONFIG__.theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: as the system has it.
}
