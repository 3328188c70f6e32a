// packages/manifest/src/hub-license.ts
/**
* SPDX identifiers of licences that the Hugging Face Hub knows, most of them by the same name in lower case
* (https://huggingface.co/docs/hub/repositories-licenses, 2026-11).
*/
const SPDX_IDS = `
  AFL-3.0 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 CC-BY-2.0 CC-BY-2.5
  CC-BY-3.0 CC-BY-4.0 CC-BY-NC-2.0 CC-BY-NC-3.0 CC-BY-NC-4.0 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0
  CC-BY-NC-SA-2.0 CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC0-1.0
  CDLA-Permissive-1.0 CDLA-Permissive-2.0 CDLA-Sharing-1.0 ECL-2.0 EPL-1.0 EPL-2.0 etalab-2.0 EUPL-1.1
  EUPL-1.2 ISC LPPL-1.3c MIT MPL-2.0 MS-PL NCSA OFL-1.1 OSL-3.0 PostgreSQL Unlicense WTFPL Zlib`.trim().split(/\s+/);
/** The Hub's names that are not the identifier in lower case. */
const OTHER_NAMES = {
	"c-uda": "C-UDA-1.0",
	"lgpl-lr": "LGPLLR",
	"odc-by": "ODC-By-1.0",
	odbl: "ODbL-1.0",
	pddl: "PDDL-1.0"
};
/** Of these the Hub does not say whether later versions are allowed too. */
const GNU = [
	"AGPL-3.0",
	"GPL-2.0",
	"GPL-3.0",
	"LGPL-2.1",
	"LGPL-3.0"
];
/** Licences of models that SPDX does not list, by the Hub's name. */
const HUB_ONLY = new Set(`apple-amlr apple-ascl bigcode-openrail-m bigscience-bloom-rail-1.0 bigscience-openrail-m bsd cc
  creativeml-openrail-m deepfloyd-if-license fair-noncommercial-research-license gemma gfdl gpl h-research
  intel-research lgpl llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 openmdw-1.0 openrail`.split(/\s+/));
/**
* The SPDX expression of a licence of the Hub.
*
* @param name the value of `license` in a card
* @param ownName the value of `license_name`, where `license` is `other`
* @returns undefined where the card names no licence; `isVague` where it does not say whether later versions count
*/
function spdxOfHub(name, ownName) {
	const word = name.trim().toLowerCase();
	const gnu = GNU.find((id) => id.toLowerCase() === word);
	if (gnu !== void 0) return {
		expression: `${gnu}-only`,
		isVague: true
	};
	if (word === "unknown" || word === "other" && ownName === void 0) return {
		expression: void 0,
		isVague: false
	};
	const known = SPDX_IDS.find((id) => id.toLowerCase() === word);
	const other = Object.hasOwn(OTHER_NAMES, word) ? OTHER_NAMES[word] : void 0;
	return {
		expression: known ?? other ?? licenseRef(word === "other" ? ownName ?? "" : name),
		isVague: false
	};
}
/** The keys of a card's front matter that name a licence, as the Hub accepts them. */
function hubOfSpdx(expression) {
	const gnu = GNU.find((id) => [`${id}-only`, `${id}-or-later`].includes(expression));
	if (gnu !== void 0) return { license: gnu.toLowerCase() };
	const known = SPDX_IDS.find((id) => id.toLowerCase() === expression.toLowerCase());
	if (known !== void 0) return { license: known.toLowerCase() };
	const other = Object.entries(OTHER_NAMES).find(([, id]) => id === expression)?.[0];
	const own = expression.replace(/^LicenseRef-/, "");
	if (other !== void 0 || HUB_ONLY.has(own)) return { license: other ?? own };
	return {
		license: "other",
		license_name: own.toLowerCase()
	};
}
/** SPDX's form for a licence that it does not list: letters, digits, dots and dashes. */
function licenseRef(name) {
	return `LicenseRef-${name.trim().replace(/[^A-Za-z0-9.-]+/g, "-")}`;
}

export { spdxOfHub as n, hubOfSpdx as t };