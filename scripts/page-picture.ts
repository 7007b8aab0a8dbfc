/** Takes the README's picture: the page of the shipped example. `npx tsx scripts/page-picture.ts` (after `npm run build:web`). */
import { join } from "node:path";
import { dossierOf, readReports } from "../src/pipeline.js";
import { Desk } from "../test/web/browser.js";

const root = join(import.meta.dirname, "..");
const { reports, notes } = await readReports([join(root, "examples/northern-railway")]);
const desk = await Desk.open();
const { page } = await desk.show(await dossierOf(reports, notes), { viewport: { width: 1240, height: 1500 } });
await page.screenshot({ path: join(root, "docs/dossier-page.png") });
await desk.close();
