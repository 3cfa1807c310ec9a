// For a static host; npm start answers this address itself. See the README. Never write a key here.
window.__CONFIG__ = {
  backend: { kind: "direct", url: "https://backend.identifai.net", name: "backend.identifai.net" },
  serverHoldsKey: false,
  lock: false,
  allow: ["https:", "http://localhost:*", "http://127.0.0.1:*"],
  theme: "system",
};

try {
  var theme = localStorage.getItem("framewise.theme") || window.__CONFIG__.theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: as the system has it.
}
