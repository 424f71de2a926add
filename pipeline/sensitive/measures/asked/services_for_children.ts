/** What the guidance asks in its part 5, Delivery of services for children and young people (paragraphs 400 to 453). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { onPage, notHeld, outOfScope, noDuty } = linesOf("G");

export const askedOfServicesForChildren: readonly Asked[] = [
  outOfScope("400", "relevant providers read this part", because.reading),
  notHeld(
    "403, 405",
    "a plan of the responsible ministers for each four years",
    "a table of the plan: from, until, aims",
  ),
  outOfScope(
    "406, 408, 412-414",
    "services in line with the plan, the law's aim, the framework and the indicators",
    because.attitude,
  ),
  notHeld("415-416", "staff sure of safeguarding and trained to listen", "an extract of training: person, course, day"),
  outOfScope("417, 420", "acting early, and planning together", because.attitude),
  notHeld("418", "a part of provision for early help", "an extract of services: places and spending by level of need"),
  notHeld("425", "each service follows its own outcomes", "an extract of services: outcomes planned and reached"),
  notHeld("429", "costs and benefits of a service", "an extract of services: cost, users, benefit"),
  notHeld(
    "430",
    "every provider publishes its services at the start of each year",
    "providers as bodies, and a code of its own in the list of duties",
  ),
  outOfScope("431", "families can find out what there is", because.standing),
  notHeld(
    "434, 437",
    "services evaluated, and findings acted on",
    "an extract of evaluations: service, day, findings, done",
  ),
  onPage(
    "435, 445",
    "measurable indicators, counted together and compared with what was planned",
    "community-wellbeing",
  ),
  outOfScope("438", "what was learnt is shared", because.team),
  notHeld(
    "440-441",
    "a report on how far the aims of the plan were reached",
    "a report that is not written yet, and the plan's aims",
  ),
  outOfScope("442", "providers are ready to add to that report", because.attitude),
  outOfScope("446, 449", "all staff know what is aimed at", because.team),
  outOfScope("450", "ministers convene a board", because.standing),
  outOfScope("452-453", "providers work with the board and with inspectors", because.team),
];

export const servicesForChildrenWithoutDuty: readonly WithoutDuty[] = [
  noDuty("401-402, 404, 409-410, 419", "definition"),
  noDuty("407, 411, 426-428, 432, 439, 443-444", "background and contents"),
  noDuty("421-424", "what a service's own plan may hold"),
];
