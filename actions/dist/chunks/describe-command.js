// packages/check/src/describe-command.ts
/**
* The command line that computes the same again, quoted for a POSIX shell: paths and column names come from strangers.
*
* @param name of the command, for example `fairness`
*/
function describeCommand(name, files, options) {
	const words = Object.entries(options).flatMap(([option, value]) => {
		if (value === void 0 || value === false) return [];
		if (value === true) return [`--${option}`];
		return (typeof value === "string" ? [value] : value).flatMap((one) => one.startsWith("-") ? [`--${option}=${one}`] : [`--${option}`, one]);
	});
	return [
		"modelgate",
		name,
		...files,
		...words
	].map(quote).join(" ");
}
function quote(word) {
	return /^[\w@%+=:,./-]+$/u.test(word) && !word.startsWith("~") ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

export { describeCommand as t };