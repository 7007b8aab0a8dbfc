/**
 * Hearsay as a library: the stages and renderings as functions over immutable values.
 *
 * `readReports` reads files and folders, `dossierOf` makes the dossier of any reports, and the `render…` functions
 * write it; `exportDossier` writes it for other tools, and `readDossier` reads a saved one. Texts are read with the trained model that comes with the package, or with one opened by `openReader`.
 * `annotateReport` and `groupStories` are the two stages that are of use by themselves. Failures throw
 * `HearsayError`; what is wrong with one report is a `Note` on it.
 */
export type {
	Act,
	Attribution,
	Cite,
	Claim,
	ClaimKind,
	Credit,
	DateMark,
	Disagreement,
	DisagreementKind,
	Dossier,
	DossierVoice,
	FailureKind,
	Figure,
	LineageEdge,
	MarkedReport,
	Mention,
	Move,
	Name,
	Note,
	OriginGroup,
	Origins,
	Party,
	Reason,
	Report,
	Sentence,
	Source,
	Span,
	Standing,
	Story,
	TimelineEntry,
	Voice,
	VoiceStatement,
} from "./core/index.js";
export { exitCodes, HearsayError, wordsAt } from "./core/index.js";
export {
	explainClaim,
	findClaims,
	type PrintStyle,
	readDossier,
	renderHtml,
	renderJson,
	renderMarkdown,
	renderTerminal,
} from "./dossier/index.js";
export {
	type ExportedFile,
	type ExportFormat,
	type ExportOptions,
	exportDossier,
	exportFormats,
	tables as exportTables,
} from "./exports/index.js";
export { type ModelInfo, openReader, type Reader } from "./model/index.js";
export {
	annotateReport,
	annotateReports,
	type DossierOptions,
	dossierOf,
	type ReadReport,
	readReports,
	streamReports,
} from "./pipeline.js";
export { type ExtractedReport, extractWithMap } from "./stages/extract/index.js";
export { groupStories } from "./stages/group/index.js";
export { type OffsetMap, sourceSpansOf } from "./text/offset-map.js";
