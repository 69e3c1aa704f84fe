/** Sets one report as PDF again and again in one process; prints the milliseconds of each time after the first. */
import { readFileSync } from "node:fs";
import { renderPdf } from "@taizhang/pdf";

const [, , file, rounds] = process.argv;
const document = JSON.parse(readFileSync(file, "utf8"));
const times = [];
for (let round = 0; round <= Number(rounds); round += 1) {
  const started = performance.now();
  await renderPdf(document);
  times.push(performance.now() - started);
}
console.log(JSON.stringify(times.slice(1)));
