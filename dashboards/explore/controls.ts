/** Three lists to choose from. Its value is the choice; whoever listens is told by `input`. */
import type { About, Choice } from "./about.ts";
import { completed } from "./choice.js";

export type Controls = HTMLFormElement & { value: Choice };

export function controls({ chapters, kinds, measures, breakdowns }: About, first: Choice): Controls {
  const form = Object.assign(document.createElement("form"), { value: first });
  form.className = "explore-controls";
  form.addEventListener("submit", (event) => event.preventDefault());
  const of = (id: string) => measures.find((each) => each.id === id)!;
  const measure = list(form, "Measure");
  for (const chapter of chapters) {
    const group = document.createElement("optgroup");
    group.label = chapter.title;
    group.append(...measures.filter((each) => each.chapter === chapter.id).map(({ id, title }) => option(id, title)));
    measure.append(group);
  }
  const breakdown = list(form, "By");
  const kind = list(form, "Period");
  const show = (choice: Choice) => {
    const { series } = of(choice.measure);
    measure.value = choice.measure;
    fill(breakdown, unique(series.map((each) => each.breakdown)), (id) => breakdowns[id]?.title ?? "all together");
    breakdown.value = choice.breakdown;
    const there = series.filter((each) => each.breakdown === choice.breakdown).map((each) => each.kind);
    fill(kind, there, (id) => kinds[id] ?? id);
    kind.value = choice.kind;
    form.value = choice;
  };
  form.addEventListener("input", (event) => {
    // a list is no choice of its own: the form is
    if (event.target === form) return;
    event.stopPropagation();
    show(completed(of(measure.value), { kind: kind.value, breakdown: breakdown.value }));
    form.dispatchEvent(new Event("input", { bubbles: true }));
  });
  show(first);
  return form;
}

const unique = (all: readonly string[]): string[] => [...new Set(all)];

function list(form: HTMLFormElement, title: string): HTMLSelectElement {
  const label = document.createElement("label");
  const select = document.createElement("select");
  label.append(`${title} `, select);
  form.append(label);
  return select;
}

function option(value: string, title: string): HTMLOptionElement {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = title;
  return made;
}

const fill = (select: HTMLSelectElement, ids: readonly string[], title: (id: string) => string): void =>
  select.replaceChildren(...ids.map((id) => option(id, title(id))));
