/*
 * Starts the page to explore figures in, where it can run: a browser loads neither modules nor figures for a page that was opened from a folder.
 * The page says so itself; the words are taken away where it can.
 */
(() => {
  if (!location.protocol.startsWith("http")) return;
  document.querySelector(".explore-folder").remove();
  const script = document.createElement("script");
  script.type = "module";
  script.src = "explore_app.js";
  document.body.append(script);
})();
