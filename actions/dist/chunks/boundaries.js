// packages/release/src/boundaries.ts
/**
* The points between two effects of a promotion, in their order. A machine may die at each of them; `reconcile` or the
* next promotion goes on from there. Each is printed when it is reached.
*/
const BOUNDARIES = {
	"dead-recorded": "The ledger says that promotions are stuck whose run is over.",
	"dead-shown": "Their deployments say so.",
	"issues-settled": "What people have to look at has its issue.",
	"live-repaired": "What a run before brought has its deployment.",
	"claim-recorded": "The claim is in the ledger.",
	"deployment-adopted": "The record that GitHub made for the job is the deployment record.",
	"deployment-created": "The deployment record is there.",
	"deployment-started": "The deployment is in progress; the deploy steps may run.",
	"end-recorded": "The end is in the ledger.",
	"deployment-ended": "The deployment says how it ended.",
	"former-ended": "What was live before is inactive."
};
/** Prints a boundary as it is reached. */
function printBoundary({ info }) {
	return (boundary) => info(`[${boundary}] ${BOUNDARIES[boundary]}`);
}

export { printBoundary as t };