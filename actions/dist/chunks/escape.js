// packages/report/src/escape.ts
/**
* The one place where text that somebody else wrote (a manifest, a data file, a branch name, an API answer) becomes safe
* to show. Every renderer takes its values through one of these functions; nothing else escapes.
*/
/** Invisible to the reader and therefore shown: controls, format characters (bidi, zero width, tags), fillers, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{34f}]|[\u{17b4}\u{17b5}]|[\u{180b}-\u{180d}]|[\u{fe00}-\u{fe0e}]|[\u{e0100}-\u{e01ef}]/gu;
/** More combining marks than this on one letter are meant to cover the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Splits a token that GitHub would turn into a link, without changing what a person sees. */
const BREAK = "&#8203;";
/** What Markdown, GitHub's own filters (mentions, references, emoji, math) or HTML would act on. */
const ACTIVE = /[\\`*_{}[\]~|<>&$@]|#(?=\w)|:(?=\/\/|[\w+-]+:)|www(?=\.)|(?<![a-z0-9])GH-(?=\d)|(?<![a-z0-9])[0-9a-f]{7,64}(?![a-z0-9])/giu;
/** What starts a block when it opens a line: headings, lists, rules, quotes, underlines of headings. */
const BLOCK_START = /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=(?:#{1,6}|[-+])(?:\s|$)|[-=: ]+$))/u;
/** A code span in backticks can hold this and nothing else; the rest goes into `<code>`. */
const PLAIN_CODE = /^[\w .,;:/@+=%()[\]{}*~#^!?'"…–-]+$/u;
/** Text with white space collapsed, invisible characters written out as `⟨U+202E⟩` and nothing that hides its neighbours. */
function showInvisible(text) {
	return text.toWellFormed().replace(/\s+/gu, " ").trim().replace(INVISIBLE, (character) => `⟨U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}⟩`).replace(STACKED_MARKS, "$1");
}
/** The first `length` characters (code points), with `…` where something is missing. */
function clip(text, length) {
	const points = Array.from(text.slice(0, 2 * length + 2));
	return points.length <= length && text.length <= 2 * length + 2 ? text : `${points.slice(0, length - 1).join("")}…`;
}
/**
* One line of GitHub-flavoured Markdown that renders as exactly this text: no mention, reference, link, image, element,
* emoji, formula or table border. Fits in a paragraph, a list item, a heading and a table cell.
*/
function escapeMarkdown(text) {
	return showInvisible(text).replace(ACTIVE, (token) => {
		switch (token) {
			case "<": return "&lt;";
			case ">": return "&gt;";
			case "&": return "&amp;";
			case "|": return "&#124;";
			case "$": return "<span>$</span>";
			case "@":
			case "#":
			case ":": return `${token}${BREAK}`;
			default: return token.length === 1 ? `\\${token}` : breakToken(token);
		}
	}).replace(BLOCK_START, (_, digits) => digits === void 0 ? BREAK : `${digits}\\`);
}
function breakToken(token) {
	if (/^[0-9a-f]+$/iu.test(token) && (/[a-f]/iu.test(token) || token.length >= 40)) return token.replace(/.{6}(?=.)/gu, `$&${BREAK}`);
	return /^(?:www|gh-)$/iu.test(token) ? `${token}${BREAK}` : token;
}
/** The text as code: where it can in backticks, else in a `<code>` element, which tables and backticks cannot break. */
function code(text) {
	const shown = showInvisible(text);
	if (shown === "") return "<code></code>";
	return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${escapeMarkdown(shown)}</code>`;
}
/** A run of a sentence: as {@link escapeMarkdown}, keeping one space at each end where there is white space. */
function escapeRun(text) {
	const shown = escapeMarkdown(text);
	if (shown === "") return text === "" ? "" : " ";
	return `${/^\s/u.test(text) ? " " : ""}${shown}${/\s$/u.test(text) ? " " : ""}`;
}
/** A message of ours, in which backticks mark what is code; whatever stands in it, nothing else is marked up. */
function escapeMessage(text) {
	return text.split(/`([^`]+)`/u).map((part, index) => index % 2 === 1 ? code(part) : escapeRun(part)).join("").trim();
}
/** Lines that keep their indentation, with what is invisible in them written out. */
function escapeLines(text) {
	return text.replaceAll(/(\S.*)?$/gmu, (line) => showInvisible(line));
}
/** A fenced block with these lines untouched, the fence longer than any run of backticks inside. */
function fence(language, text) {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
	const ticks = "`".repeat(longest + 1);
	return `${ticks}${language}\n${text}\n${ticks}`;
}
/** Text for the content or a quoted attribute of an HTML element. */
function escapeHtml(text) {
	return showInvisible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}
/**
* One line for a terminal or a log: no escape sequence reaches the terminal, and no workflow command the runner, which
* acts on `::name::` at the start of a line and on `##[name]` anywhere in it.
*/
function escapeTerminal(text) {
	return showInvisible(text).replace(/:(?=:)/gu, ": ").replace(/##\[/gu, "## [");
}
/** Plain message text for SARIF, where square brackets make links (SARIF 2.1.0, 3.11.6). */
function escapeSarif(text) {
	return showInvisible(text).replace(/[\\[\]]/gu, "\\$&");
}
/** A label inside a Mermaid diagram, where quotes, directives and entities have a meaning: letters, digits and a few marks. */
function escapeMermaid(text) {
	return showInvisible(text).replace(/[^\p{L}\p{N} .,+/()-]/gu, "_");
}

export { escapeMarkdown as a, escapeRun as c, fence as d, showInvisible as f, escapeLines as i, escapeSarif as l, code as n, escapeMermaid as o, escapeHtml as r, escapeMessage as s, clip as t, escapeTerminal as u };