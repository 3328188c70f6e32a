import { _ as eventPath, d as freezeAt, f as activePlacements, g as chainEvent, h as slotOf, l as barredDigests, m as lastGood, n as listRemoteRefs, o as readChain, p as currentPlacement, s as LEDGER_BRANCH, t as githubLedgerStore, u as foldEvents, v as objectPath, y as citedObjects } from "./src.js";
import { t as appendEvents } from "./append-events.js";
import { a as verifyLedger, i as placementTable, o as listLifecycles, r as lifecycleTable, t as ASSURANCE } from "./verify-ledger.js";
import { n as gitLedgerStore, t as bundleLedger } from "./git-ledger-store.js";
import { n as listEvents, t as eventsCsv } from "./command-audit-export.js";
import { t as auditPlacement } from "./command-audit-report.js";
import { t as verifyPlacement } from "./command-verify.js";

export { currentPlacement, githubLedgerStore, slotOf };