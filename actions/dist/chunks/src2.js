import { _ as lastGood, d as objectPath, f as barredDigests, g as currentPlacement, h as activePlacements, l as chainEvent, m as freezeAt, n as listRemoteRefs, o as readChain, p as foldEvents, s as LEDGER_BRANCH, t as githubLedgerStore, u as eventPath, v as slotOf, y as citedObjects } from "./src.js";
import { a as verifyLedger, i as placementTable, o as listLifecycles, r as lifecycleTable, t as ASSURANCE } from "./verify-ledger.js";
import { t as appendEvents } from "./append-events.js";
import { n as gitLedgerStore, t as bundleLedger } from "./git-ledger-store.js";
import { n as listEvents, t as eventsCsv } from "./command-audit-export.js";
import { t as auditPlacement } from "./command-audit-report.js";
import { t as verifyPlacement } from "./command-verify.js";

export { currentPlacement, githubLedgerStore, slotOf };