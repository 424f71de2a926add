/*
 * Finds measures by words on the page of all measures. Everything is on the page without it: it only hides the rows that do not match, and says
 * how many do. A classic script, so that it runs from a folder too.
 */
(() => {
  const sections = [...document.querySelectorAll(".chapter-rows")];
  const first = sections[0];
  if (!first) return;
  const label = document.createElement("label");
  const input = document.createElement("input");
  const found = document.createElement("p");
  label.className = "find";
  label.textContent = "Find a measure ";
  input.type = "search";
  input.autocomplete = "off";
  found.setAttribute("role", "status");
  found.className = "small";
  label.append(input);
  first.before(label, found);
  const rows = sections.map((section) =>
    [...section.querySelectorAll("tbody tr")].map((row) => ({ row, text: row.textContent.toLowerCase() })),
  );
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let many = 0;
    sections.forEach((section, at) => {
      let here = 0;
      for (const { row, text } of rows[at]) {
        const matches = words.every((word) => text.includes(word));
        row.hidden = !matches;
        if (matches) here++;
      }
      section.hidden = here === 0;
      many += here;
    });
    found.textContent = words.length === 0 ? "" : `${many} ${many === 1 ? "measure" : "measures"} found`;
  };
  input.addEventListener("input", show);
})();
