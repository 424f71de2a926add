/*
 * Lets a reader pick an earlier year where a page brings some along, packed, and keeps the choice in the address. Without it the latest
 * stands. A classic script, so that it runs from a folder too.
 */
(async () => {
  const place = document.getElementById("picked");
  if (!place || typeof DecompressionStream === "undefined") return;
  const { years, bodies } = place.dataset;
  const known = years.split(" ");
  const asked = new URLSearchParams(location.search).get("year");
  const year = known.includes(asked) ? asked : null;
  const here = location.href.split(/[?#]/)[0];
  const choices = document.createElement("nav");
  const list = document.createElement("ul");
  choices.className = "contents";
  choices.setAttribute("aria-label", "Which year");
  for (const each of [null, ...known]) {
    const item = document.createElement("li");
    const choice = document.createElement(each === year ? "strong" : "a");
    choice.textContent = each ?? "The latest";
    if (each === year) choice.setAttribute("aria-current", "page");
    else choice.href = each === null ? here : `${here}?year=${each}`;
    item.append(choice);
    list.append(item);
  }
  choices.append(list);
  document.getElementById("years").replaceWith(choices);
  if (year === null) return;
  // the other sets are beside the same year
  for (const link of document.querySelectorAll("nav[data-keeps-year] a")) link.search = `?year=${year}`;
  const bytes = Uint8Array.from(atob(bodies.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  place.innerHTML = (await new Response(text).json())[known.indexOf(year)];
  if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
})();
