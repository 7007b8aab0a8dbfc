import { render } from "preact";
import { readDossier } from "./data/read-dossier.js";
import { Page } from "./page.js";
import "./styles/base.css";
import "./styles/matrix.css";
import "./styles/panel.css";
import "./styles/sections.css";
import "./styles/graphics.css";
import "./styles/print.css";

const carried = document.getElementById("dossier")?.textContent ?? "";
const place = document.getElementById("page") as HTMLElement;
render(<Page {...readDossier(carried)} />, place);
