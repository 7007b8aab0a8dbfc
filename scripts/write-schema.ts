import { writeFileSync } from "node:fs";
import { schemaFile, schemaText } from "./dossier-schema.js";

writeFileSync(schemaFile, schemaText());
