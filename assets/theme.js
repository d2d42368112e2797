// Puts the theme chosen by hand on the page before the first paint, long before the page's
// WebAssembly runs. A file of its own, because the page allows no inline scripts.
try {
  const theme = localStorage.getItem("chalk/theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // No storage: the system's theme.
}
