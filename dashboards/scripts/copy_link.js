/*
 * Gives the chart and each table of a measure a button that copies its address, to be put into a paper or a message. The addresses do not
 * change from release to release. A classic script, so that it runs from a folder too; without it the address is in the page's own bar.
 */
(() => {
  const places = [...document.querySelectorAll("figure.trend[id], table[id]")];
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  document.body.append(said);
  for (const place of places) {
    const { id } = place;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-link";
    button.textContent = "Copy link";
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = ` to ${place.querySelector("figcaption strong, caption").textContent}`;
    button.append(name);
    button.addEventListener("click", async () => {
      const address = `${location.href.split("#")[0]}#${id}`;
      try {
        await navigator.clipboard.writeText(address);
        said.textContent = "Link copied";
      } catch {
        // where a page may not use the clipboard, the address is put where it can be copied by hand
        location.hash = id;
        said.textContent = "The link is in the address bar";
      }
      button.firstChild.textContent = said.textContent;
    });
    // beside a table, and not in it, where only rows belong
    (place.closest(".scroll") ?? place).before(button);
  }
})();
