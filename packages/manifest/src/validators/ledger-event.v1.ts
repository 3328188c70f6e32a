// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/ledger-event.v1.json","title":"Modelgate ledger event, version 1","description":"One file events/<seq, 8 digits>.json on the branch modelgate/ledger, written as RFC 8785 canonical JSON. One commit adds exactly one of them.","type":"object","additionalProperties":false,"required":["schemaVersion","seq","prev","type","at","actor","model","digest","environment","promotion","body"],"properties":{"schemaVersion":{"const":1},"seq":{"description":"Place in the chain, from 1, without gaps.","type":"integer","minimum":1,"maximum":99999999},"prev":{"description":"SHA-256 of the bytes of the event before; null for the first.","anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"type":{"enum":["ledger.opened","model.registered","evidence.recorded","promotion.requested","promotion.approved","promotion.started","promotion.resumed","promotion.committed","promotion.failed","promotion.stuck","promotion.refused","hold.lifted","model.nominated","model.vetoed","veto.cleared","model.retired","model.decommissioned","freeze.set","freeze.lifted","rollback.rehearsed","review.opened","review.closed","deployment.adopted"]},"at":{"description":"RFC 3339 time in UTC, for people; order is seq.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"},"actor":{"description":"Account id of a person, and the workflow run that acted.","type":"object","additionalProperties":false,"required":["account","run","attempt"],"properties":{"account":{"$ref":"#/$defs/id"},"run":{"$ref":"#/$defs/id"},"attempt":{"$ref":"#/$defs/id"}}},"model":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"digest":{"anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"environment":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"promotion":{"anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"body":{"type":"object"}},"allOf":[{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"ledger.opened"}}},"then":{"type":"object","properties":{"body":{"description":"Which repository this ledger belongs to.","type":"object","additionalProperties":false,"required":["repository"],"properties":{"repository":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"#/$defs/id"},"name":{"$ref":"#/$defs/text"}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.registered"}}},"then":{"type":"object","properties":{"body":{"description":"What a model version is made of.","type":"object","additionalProperties":false,"required":["version","commit","path","manifest","code","data"],"properties":{"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"path":{"$ref":"#/$defs/text"},"manifest":{"$ref":"#/$defs/digest"},"code":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"data":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name","role","digest"],"properties":{"name":{"$ref":"#/$defs/text"},"role":{"$ref":"#/$defs/text"},"digest":{"$ref":"#/$defs/digest"}}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"evidence.recorded"}}},"then":{"type":"object","properties":{"body":{"description":"A gate judged exactly these bytes on the protected branch.","type":"object","additionalProperties":false,"required":["gate","verdict","reasonCode","report","policy","headSha","testedSha","ref","strength"],"properties":{"gate":{"enum":["manifest","quality","fairness","reproducibility"]},"verdict":{"enum":["pass","warn","fail","inconclusive","error"]},"reasonCode":{"$ref":"#/$defs/code"},"report":{"$ref":"#/$defs/digest"},"policy":{"$ref":"#/$defs/digest"},"headSha":{"$ref":"#/$defs/commit"},"testedSha":{"$ref":"#/$defs/commit"},"ref":{"$ref":"#/$defs/text"},"strength":{"enum":["claimed","recomputed"]}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.requested"}}},"then":{"type":"object","properties":{"body":{"description":"Somebody asks for these bytes in this environment.","type":"object","additionalProperties":false,"required":["kind","version","commit","policy","reason"],"properties":{"kind":{"enum":["promotion","rollback"]},"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"policy":{"$ref":"#/$defs/digest"},"reason":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"role":{"$ref":"#/$defs/role"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.approved"}}},"then":{"type":"object","properties":{"body":{"description":"The consent that was found, and the rules of the environment at that moment.","type":"object","additionalProperties":false,"required":["provider","approvers","rules"],"properties":{"provider":{"enum":["environment","pull-request","break-glass"]},"approvers":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/id"}},"rules":{"type":"object","additionalProperties":false,"required":["reviewers","adminsBypass","branchPolicy","preventSelfReview"],"properties":{"reviewers":{"type":"integer","minimum":0,"maximum":100},"adminsBypass":{"type":["boolean","null"]},"branchPolicy":{"type":"boolean"},"preventSelfReview":{"type":"boolean"}}},"pull":{"description":"The promotion pull request whose reviews are the consent, and the commit they are bound to.","type":"object","additionalProperties":false,"required":["number","commit"],"properties":{"number":{"$ref":"#/$defs/number"},"commit":{"$ref":"#/$defs/commit"}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.started"}}},"then":{"type":"object","properties":{"body":{"description":"The environment is claimed; the deploy steps may run.","type":"object","additionalProperties":false,"required":["decision"],"properties":{"decision":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/predicate"}},"lease":{"description":"When the claim ends although nobody said how the job ended.","$ref":"#/$defs/time"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.resumed"}}},"then":{"type":"object","properties":{"body":{"description":"A later attempt of the same run goes on after a crash.","type":"object","additionalProperties":false,"required":[],"properties":{}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.committed"}}},"then":{"type":"object","properties":{"body":{"description":"The job succeeded: the digest is in the environment.","type":"object","additionalProperties":false,"required":[],"properties":{}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.failed"}}},"then":{"type":"object","properties":{"body":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"$ref":"#/$defs/code"},"message":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.stuck"}}},"then":{"type":"object","properties":{"body":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"$ref":"#/$defs/code"},"message":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.refused"}}},"then":{"type":"object","properties":{"body":{"description":"The decision was no.","type":"object","additionalProperties":false,"required":["kind","version","commit","policy","reason","refusals"],"properties":{"kind":{"enum":["promotion","rollback"]},"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"policy":{"$ref":"#/$defs/digest"},"reason":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"refusals":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/predicate"}},"role":{"$ref":"#/$defs/role"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"hold.lifted"}}},"then":{"type":"object","properties":{"body":{"description":"People promote forward again after a rollback.","type":"object","additionalProperties":false,"required":["reason"],"properties":{"reason":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.nominated"}}},"then":{"type":"object","properties":{"body":{"description":"Every piece of evidence that the policy's environments demand is there: the version is a candidate.","type":"object","additionalProperties":false,"required":["policy"],"properties":{"policy":{"$ref":"#/$defs/digest"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.vetoed"}}},"then":{"type":"object","properties":{"body":{"description":"Never again, in one environment or (environment null) anywhere, until two people clear it.","type":"object","additionalProperties":false,"required":["reason"],"properties":{"reason":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"veto.cleared"}}},"then":{"type":"object","properties":{"body":{"description":"Two people say that the veto no longer stands: the actor and whoever approved.","type":"object","additionalProperties":false,"required":["reason","approvers"],"properties":{"reason":{"$ref":"#/$defs/text"},"approvers":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/id"}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.retired"}}},"then":{"type":"object","properties":{"body":{"description":"The version serves nowhere and never will again.","type":"object","additionalProperties":false,"required":["reason","retention","replacement"],"properties":{"reason":{"$ref":"#/$defs/text"},"retention":{"$ref":"#/$defs/text"},"replacement":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.decommissioned"}}},"then":{"type":"object","properties":{"body":{"description":"The version was taken out of the environment and nothing took its place there.","type":"object","additionalProperties":false,"required":["reason","retention","replacement"],"properties":{"reason":{"$ref":"#/$defs/text"},"retention":{"$ref":"#/$defs/text"},"replacement":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"freeze.set"}}},"then":{"type":"object","properties":{"body":{"description":"No promotion starts in the environment, of this model or (model null) of any.","type":"object","additionalProperties":false,"required":["reason","from","until","allowRollback"],"properties":{"reason":{"$ref":"#/$defs/text"},"from":{"$ref":"#/$defs/time"},"until":{"anyOf":[{"$ref":"#/$defs/time"},{"type":"null"}]},"allowRollback":{"type":"boolean"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"freeze.lifted"}}},"then":{"type":"object","properties":{"body":{"description":"The freeze ends before its time.","type":"object","additionalProperties":false,"required":["reason"],"properties":{"reason":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"rollback.rehearsed"}}},"then":{"type":"object","properties":{"body":{"description":"A drill: whether the last good bytes could be brought back now.","type":"object","additionalProperties":false,"required":["version","commit","passed","decision"],"properties":{"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"passed":{"type":"boolean"},"decision":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/predicate"}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"review.opened"}}},"then":{"type":"object","properties":{"body":{"description":"The issue in which a rollback without approval is looked at afterwards.","type":"object","additionalProperties":false,"required":["issue"],"properties":{"issue":{"$ref":"#/$defs/number"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"review.closed"}}},"then":{"type":"object","properties":{"body":{"description":"Somebody else than who broke the glass closed the issue.","type":"object","additionalProperties":false,"required":["issue","by"],"properties":{"issue":{"$ref":"#/$defs/number"},"by":{"$ref":"#/$defs/id"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"deployment.adopted"}}},"then":{"type":"object","properties":{"body":{"description":"The record that GitHub made for the job by itself is the promotion's: no other is made.","type":"object","additionalProperties":false,"required":["deployment"],"properties":{"deployment":{"$ref":"#/$defs/number"}}}}}}],"$defs":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"},"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"},"text":{"type":"string","minLength":1,"maxLength":1000},"id":{"type":"integer","minimum":0,"maximum":9007199254740991},"predicate":{"description":"One demand and how it stood.","type":"object","additionalProperties":false,"required":["name","code","outcome","message"],"properties":{"name":{"$ref":"#/$defs/text"},"code":{"$ref":"#/$defs/code"},"outcome":{"enum":["met","refused","deferred","waived","observed"]},"message":{"$ref":"#/$defs/text"}}},"number":{"type":"integer","minimum":1,"maximum":9007199254740991},"time":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"},"role":{"description":"How the version serves: all of the traffic, a part of it, or a copy of it.","enum":["champion","canary","shadow"]}}};
const schema32 = {"type":"integer","minimum":0,"maximum":9007199254740991};
const schema33 = {"type":"string","minLength":1,"maxLength":1000};
const schema35 = {"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"};
const schema37 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$"};
const schema42 = {"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"};
const schema52 = {"description":"How the version serves: all of the traffic, a part of it, or a copy of it.","enum":["champion","canary","shadow"]};
const schema54 = {"type":"integer","minimum":1,"maximum":9007199254740991};
const schema60 = {"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"};
const pattern4 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern7 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const pattern16 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
const func1 = Object.prototype.hasOwnProperty;
const schema56 = {"description":"One demand and how it stood.","type":"object","additionalProperties":false,"required":["name","code","outcome","message"],"properties":{"name":{"$ref":"#/$defs/text"},"code":{"$ref":"#/$defs/code"},"outcome":{"enum":["met","refused","deferred","waived","observed"]},"message":{"$ref":"#/$defs/text"}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data.code === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data.outcome === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"}});
errors++;
}
if(data.message === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}});
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "code")) || (key0 === "outcome")) || (key0 === "message"))){
vErrors = note(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data0.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
vErrors = note(vErrors, {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.outcome !== undefined){
let data2 = data.outcome;
if(!(((((data2 === "met") || (data2 === "refused")) || (data2 === "deferred")) || (data2 === "waived")) || (data2 === "observed"))){
vErrors = note(vErrors, {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema56.properties.outcome.enum}});
errors++;
}
}
if(data.message !== undefined){
let data3 = data.message;
if(typeof data3 === "string"){
if(data3.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data3.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/ledger-event.v1.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("ledger.opened" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data1 = data.body;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.repository === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/required",keyword:"required",params:{missingProperty: "repository"}});
errors++;
}
for(const key0 in data1){
if(!(key0 === "repository")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data1.repository !== undefined){
let data2 = data1.repository;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/required",keyword:"required",params:{missingProperty: "id"}});
errors++;
}
if(data2.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "name"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 === "string"){
if(data4.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data4.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.body = true;
props0.type = true;
}
}
if(!valid1){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
const _errs21 = errors;
let valid8 = true;
const _errs22 = errors;
if(errors === _errs22){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("model.registered" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data6 = data.body;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data6.commit === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}});
errors++;
}
if(data6.path === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data6.manifest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "manifest"}});
errors++;
}
if(data6.code === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data6.data === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "data"}});
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "version") || (key2 === "commit")) || (key2 === "path")) || (key2 === "manifest")) || (key2 === "code")) || (key2 === "data"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data6.version !== undefined){
let data7 = data6.version;
if(typeof data7 === "string"){
if(data7.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data7.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data6.commit !== undefined){
let data8 = data6.commit;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data6.path !== undefined){
let data9 = data6.path;
if(typeof data9 === "string"){
if(data9.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data9.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data6.manifest !== undefined){
let data10 = data6.manifest;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/manifest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/manifest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data6.code !== undefined){
let data11 = data6.code;
const _errs43 = errors;
let valid16 = false;
const _errs44 = errors;
if(typeof data11 === "string"){
if(data11.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data11.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs44 === errors;
valid16 = valid16 || _valid2;
const _errs47 = errors;
if(data11 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/allOf/1/then/properties/body/properties/code/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid2 = _errs47 === errors;
valid16 = valid16 || _valid2;
if(!valid16){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/allOf/1/then/properties/body/properties/code/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
}
if(data6.data !== undefined){
let data12 = data6.data;
if(Array.isArray(data12)){
if(data12.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data",schemaPath:"#/allOf/1/then/properties/body/properties/data/maxItems",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data13.role === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "role"}});
errors++;
}
if(data13.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
for(const key3 in data13){
if(!(((key3 === "name") || (key3 === "role")) || (key3 === "digest"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data13.name !== undefined){
let data14 = data13.name;
if(typeof data14 === "string"){
if(data14.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data14.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.role !== undefined){
let data15 = data13.role;
if(typeof data15 === "string"){
if(data15.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data15.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.digest !== undefined){
let data16 = data13.digest;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/data",schemaPath:"#/allOf/1/then/properties/body/properties/data/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/1/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid1 = _errs25 === errors;
valid8 = _valid1;
if(valid8){
var props1 = {};
props1.body = true;
props1.type = true;
}
}
if(!valid8){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs64 = errors;
let valid24 = true;
const _errs65 = errors;
if(errors === _errs65){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.type === undefined) && (missing2 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("evidence.recorded" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid3 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data18 = data.body;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.gate === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "gate"}});
errors++;
}
if(data18.verdict === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "verdict"}});
errors++;
}
if(data18.reasonCode === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "reasonCode"}});
errors++;
}
if(data18.report === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "report"}});
errors++;
}
if(data18.policy === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
if(data18.headSha === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "headSha"}});
errors++;
}
if(data18.testedSha === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "testedSha"}});
errors++;
}
if(data18.ref === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "ref"}});
errors++;
}
if(data18.strength === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "strength"}});
errors++;
}
for(const key4 in data18){
if(!(func1.call(schema31.allOf[2].then.properties.body.properties, key4))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data18.gate !== undefined){
let data19 = data18.gate;
if(!((((data19 === "manifest") || (data19 === "quality")) || (data19 === "fairness")) || (data19 === "reproducibility"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/gate",schemaPath:"#/allOf/2/then/properties/body/properties/gate/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.gate.enum}});
errors++;
}
}
if(data18.verdict !== undefined){
let data20 = data18.verdict;
if(!(((((data20 === "pass") || (data20 === "warn")) || (data20 === "fail")) || (data20 === "inconclusive")) || (data20 === "error"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/verdict",schemaPath:"#/allOf/2/then/properties/body/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.verdict.enum}});
errors++;
}
}
if(data18.reasonCode !== undefined){
let data21 = data18.reasonCode;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reasonCode",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reasonCode",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.report !== undefined){
let data22 = data18.report;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/report",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/report",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.policy !== undefined){
let data23 = data18.policy;
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.headSha !== undefined){
let data24 = data18.headSha;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/headSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/headSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.testedSha !== undefined){
let data25 = data18.testedSha;
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/testedSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/testedSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.ref !== undefined){
let data26 = data18.ref;
if(typeof data26 === "string"){
if(data26.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data26.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.strength !== undefined){
let data27 = data18.strength;
if(!((data27 === "claimed") || (data27 === "recomputed"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/strength",schemaPath:"#/allOf/2/then/properties/body/properties/strength/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.strength.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/2/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid3 = _errs68 === errors;
valid24 = _valid3;
if(valid24){
var props2 = {};
props2.body = true;
props2.type = true;
}
}
if(!valid24){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
const _errs95 = errors;
let valid34 = true;
const _errs96 = errors;
if(errors === _errs96){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.requested" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid4 = _errs96 === errors;
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs99 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data29 = data.body;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.kind === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data29.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data29.commit === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}});
errors++;
}
if(data29.policy === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
if(data29.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
for(const key5 in data29){
if(!((((((key5 === "kind") || (key5 === "version")) || (key5 === "commit")) || (key5 === "policy")) || (key5 === "reason")) || (key5 === "role"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data29.kind !== undefined){
let data30 = data29.kind;
if(!((data30 === "promotion") || (data30 === "rollback"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/kind",schemaPath:"#/allOf/3/then/properties/body/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.allOf[3].then.properties.body.properties.kind.enum}});
errors++;
}
}
if(data29.version !== undefined){
let data31 = data29.version;
if(typeof data31 === "string"){
if(data31.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data31.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data29.commit !== undefined){
let data32 = data29.commit;
if(typeof data32 === "string"){
if(!pattern4.test(data32)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data29.policy !== undefined){
let data33 = data29.policy;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data29.reason !== undefined){
let data34 = data29.reason;
const _errs115 = errors;
let valid41 = false;
const _errs116 = errors;
if(typeof data34 === "string"){
if(data34.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data34.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid5 = _errs116 === errors;
valid41 = valid41 || _valid5;
const _errs119 = errors;
if(data34 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/3/then/properties/body/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid5 = _errs119 === errors;
valid41 = valid41 || _valid5;
if(!valid41){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/3/then/properties/body/properties/reason/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
}
if(data29.role !== undefined){
let data35 = data29.role;
if(!(((data35 === "champion") || (data35 === "canary")) || (data35 === "shadow"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/role",schemaPath:"#/$defs/role/enum",keyword:"enum",params:{allowedValues: schema52.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/3/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid4 = _errs99 === errors;
valid34 = _valid4;
if(valid34){
var props3 = {};
props3.body = true;
props3.type = true;
}
}
if(!valid34){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
const _errs124 = errors;
let valid44 = true;
const _errs125 = errors;
if(errors === _errs125){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.type === undefined) && (missing4 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.approved" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid6 = _errs125 === errors;
errors = _errs124;
if(vErrors !== null){
if(_errs124){
vErrors.length = _errs124;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs128 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data37 = data.body;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.provider === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "provider"}});
errors++;
}
if(data37.approvers === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "approvers"}});
errors++;
}
if(data37.rules === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "rules"}});
errors++;
}
for(const key6 in data37){
if(!((((key6 === "provider") || (key6 === "approvers")) || (key6 === "rules")) || (key6 === "pull"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data37.provider !== undefined){
let data38 = data37.provider;
if(!(((data38 === "environment") || (data38 === "pull-request")) || (data38 === "break-glass"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/provider",schemaPath:"#/allOf/4/then/properties/body/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.allOf[4].then.properties.body.properties.provider.enum}});
errors++;
}
}
if(data37.approvers !== undefined){
let data39 = data37.approvers;
if(Array.isArray(data39)){
if(data39.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/4/then/properties/body/properties/approvers/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len1 = data39.length;
for(let i1=0; i1<len1; i1++){
let data40 = data39[i1];
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 9007199254740991 || isNaN(data40)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data40 < 0 || isNaN(data40)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/4/then/properties/body/properties/approvers/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data37.rules !== undefined){
let data41 = data37.rules;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.reviewers === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "reviewers"}});
errors++;
}
if(data41.adminsBypass === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "adminsBypass"}});
errors++;
}
if(data41.branchPolicy === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "branchPolicy"}});
errors++;
}
if(data41.preventSelfReview === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "preventSelfReview"}});
errors++;
}
for(const key7 in data41){
if(!((((key7 === "reviewers") || (key7 === "adminsBypass")) || (key7 === "branchPolicy")) || (key7 === "preventSelfReview"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data41.reviewers !== undefined){
let data42 = data41.reviewers;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 100 || isNaN(data42)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data42 < 0 || isNaN(data42)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data41.adminsBypass !== undefined){
let data43 = data41.adminsBypass;
if((typeof data43 !== "boolean") && (data43 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/adminsBypass",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/adminsBypass/type",keyword:"type",params:{type: schema31.allOf[4].then.properties.body.properties.rules.properties.adminsBypass.type}});
errors++;
}
}
if(data41.branchPolicy !== undefined){
if(typeof data41.branchPolicy !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/branchPolicy",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/branchPolicy/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data41.preventSelfReview !== undefined){
if(typeof data41.preventSelfReview !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules/preventSelfReview",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/preventSelfReview/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data37.pull !== undefined){
let data46 = data37.pull;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.number === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull",schemaPath:"#/allOf/4/then/properties/body/properties/pull/required",keyword:"required",params:{missingProperty: "number"}});
errors++;
}
if(data46.commit === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull",schemaPath:"#/allOf/4/then/properties/body/properties/pull/required",keyword:"required",params:{missingProperty: "commit"}});
errors++;
}
for(const key8 in data46){
if(!((key8 === "number") || (key8 === "commit"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull",schemaPath:"#/allOf/4/then/properties/body/properties/pull/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data46.number !== undefined){
let data47 = data46.number;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull/number",schemaPath:"#/$defs/number/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 9007199254740991 || isNaN(data47)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull/number",schemaPath:"#/$defs/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data47 < 1 || isNaN(data47)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull/number",schemaPath:"#/$defs/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data46.commit !== undefined){
let data48 = data46.commit;
if(typeof data48 === "string"){
if(!pattern4.test(data48)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/pull",schemaPath:"#/allOf/4/then/properties/body/properties/pull/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/4/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid6 = _errs128 === errors;
valid44 = _valid6;
if(valid44){
var props4 = {};
props4.body = true;
props4.type = true;
}
}
if(!valid44){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
const _errs160 = errors;
let valid55 = true;
const _errs161 = errors;
if(errors === _errs161){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.type === undefined) && (missing5 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.started" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid7 = _errs161 === errors;
errors = _errs160;
if(vErrors !== null){
if(_errs160){
vErrors.length = _errs160;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs164 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data50 = data.body;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.decision === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/required",keyword:"required",params:{missingProperty: "decision"}});
errors++;
}
for(const key9 in data50){
if(!((key9 === "decision") || (key9 === "lease"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data50.decision !== undefined){
let data51 = data50.decision;
if(Array.isArray(data51)){
if(data51.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/5/then/properties/body/properties/decision/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len2 = data51.length;
for(let i2=0; i2<len2; i2++){
if(!(validate21(data51[i2], {instancePath:instancePath+"/body/decision/" + i2,parentData:data51,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/5/then/properties/body/properties/decision/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data50.lease !== undefined){
let data53 = data50.lease;
if(typeof data53 === "string"){
if(!pattern16.test(data53)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/lease",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/lease",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/5/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid7 = _errs164 === errors;
valid55 = _valid7;
if(valid55){
var props5 = {};
props5.body = true;
props5.type = true;
}
}
if(!valid55){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
const _errs176 = errors;
let valid62 = true;
const _errs177 = errors;
if(errors === _errs177){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.type === undefined) && (missing6 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.resumed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid8 = _errs177 === errors;
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs180 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data55 = data.body;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key10 in data55){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/6/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/6/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/6/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid8 = _errs180 === errors;
valid62 = _valid8;
if(valid62){
var props6 = {};
props6.body = true;
props6.type = true;
}
}
if(!valid62){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props6 !== undefined){
if(props6 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props6);
}
}
const _errs186 = errors;
let valid65 = true;
const _errs187 = errors;
if(errors === _errs187){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.type === undefined) && (missing7 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.committed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid9 = _errs187 === errors;
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
if(_valid9){
const _errs190 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data57 = data.body;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key11 in data57){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/7/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/7/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/7/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid9 = _errs190 === errors;
valid65 = _valid9;
if(valid65){
var props7 = {};
props7.body = true;
props7.type = true;
}
}
if(!valid65){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/7/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props7 !== undefined){
if(props7 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props7);
}
}
const _errs196 = errors;
let valid68 = true;
const _errs197 = errors;
if(errors === _errs197){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.type === undefined) && (missing8 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.failed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid10 = _errs197 === errors;
errors = _errs196;
if(vErrors !== null){
if(_errs196){
vErrors.length = _errs196;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs200 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data59 = data.body;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.code === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data59.message === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/required",keyword:"required",params:{missingProperty: "message"}});
errors++;
}
for(const key12 in data59){
if(!((key12 === "code") || (key12 === "message"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data59.code !== undefined){
let data60 = data59.code;
if(typeof data60 === "string"){
if(!pattern7.test(data60)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data59.message !== undefined){
let data61 = data59.message;
if(typeof data61 === "string"){
if(data61.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data61.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/8/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid10 = _errs200 === errors;
valid68 = _valid10;
if(valid68){
var props8 = {};
props8.body = true;
props8.type = true;
}
}
if(!valid68){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/8/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props8 !== undefined){
if(props8 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props8);
}
}
const _errs212 = errors;
let valid74 = true;
const _errs213 = errors;
if(errors === _errs213){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.type === undefined) && (missing9 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.stuck" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid11 = _errs213 === errors;
errors = _errs212;
if(vErrors !== null){
if(_errs212){
vErrors.length = _errs212;
}
else {
vErrors = null;
}
}
if(_valid11){
const _errs216 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data63 = data.body;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.code === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data63.message === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/required",keyword:"required",params:{missingProperty: "message"}});
errors++;
}
for(const key13 in data63){
if(!((key13 === "code") || (key13 === "message"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}});
errors++;
}
}
if(data63.code !== undefined){
let data64 = data63.code;
if(typeof data64 === "string"){
if(!pattern7.test(data64)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data63.message !== undefined){
let data65 = data63.message;
if(typeof data65 === "string"){
if(data65.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data65.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/9/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid11 = _errs216 === errors;
valid74 = _valid11;
if(valid74){
var props9 = {};
props9.body = true;
props9.type = true;
}
}
if(!valid74){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/9/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props9 !== undefined){
if(props9 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props9);
}
}
const _errs228 = errors;
let valid80 = true;
const _errs229 = errors;
if(errors === _errs229){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.type === undefined) && (missing10 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("promotion.refused" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid12 = _errs229 === errors;
errors = _errs228;
if(vErrors !== null){
if(_errs228){
vErrors.length = _errs228;
}
else {
vErrors = null;
}
}
if(_valid12){
const _errs232 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data67 = data.body;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.kind === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data67.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data67.commit === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}});
errors++;
}
if(data67.policy === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
if(data67.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data67.refusals === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "refusals"}});
errors++;
}
for(const key14 in data67){
if(!(((((((key14 === "kind") || (key14 === "version")) || (key14 === "commit")) || (key14 === "policy")) || (key14 === "reason")) || (key14 === "refusals")) || (key14 === "role"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data67.kind !== undefined){
let data68 = data67.kind;
if(!((data68 === "promotion") || (data68 === "rollback"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/kind",schemaPath:"#/allOf/10/then/properties/body/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.allOf[10].then.properties.body.properties.kind.enum}});
errors++;
}
}
if(data67.version !== undefined){
let data69 = data67.version;
if(typeof data69 === "string"){
if(data69.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data69.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data67.commit !== undefined){
let data70 = data67.commit;
if(typeof data70 === "string"){
if(!pattern4.test(data70)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data67.policy !== undefined){
let data71 = data67.policy;
if(typeof data71 === "string"){
if(!pattern5.test(data71)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data67.reason !== undefined){
let data72 = data67.reason;
const _errs248 = errors;
let valid87 = false;
const _errs249 = errors;
if(typeof data72 === "string"){
if(data72.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data72.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid13 = _errs249 === errors;
valid87 = valid87 || _valid13;
const _errs252 = errors;
if(data72 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/10/then/properties/body/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid13 = _errs252 === errors;
valid87 = valid87 || _valid13;
if(!valid87){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/10/then/properties/body/properties/reason/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs248;
if(vErrors !== null){
if(_errs248){
vErrors.length = _errs248;
}
else {
vErrors = null;
}
}
}
}
if(data67.refusals !== undefined){
let data73 = data67.refusals;
if(Array.isArray(data73)){
if(data73.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/body/refusals",schemaPath:"#/allOf/10/then/properties/body/properties/refusals/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len3 = data73.length;
for(let i3=0; i3<len3; i3++){
if(!(validate21(data73[i3], {instancePath:instancePath+"/body/refusals/" + i3,parentData:data73,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/refusals",schemaPath:"#/allOf/10/then/properties/body/properties/refusals/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data67.role !== undefined){
let data75 = data67.role;
if(!(((data75 === "champion") || (data75 === "canary")) || (data75 === "shadow"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/role",schemaPath:"#/$defs/role/enum",keyword:"enum",params:{allowedValues: schema52.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/10/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid12 = _errs232 === errors;
valid80 = _valid12;
if(valid80){
var props10 = {};
props10.body = true;
props10.type = true;
}
}
if(!valid80){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/10/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props10 !== undefined){
if(props10 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props10);
}
}
const _errs260 = errors;
let valid92 = true;
const _errs261 = errors;
if(errors === _errs261){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((data.type === undefined) && (missing11 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("hold.lifted" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid14 = _errs261 === errors;
errors = _errs260;
if(vErrors !== null){
if(_errs260){
vErrors.length = _errs260;
}
else {
vErrors = null;
}
}
if(_valid14){
const _errs264 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data77 = data.body;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
for(const key15 in data77){
if(!(key15 === "reason")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data77.reason !== undefined){
let data78 = data77.reason;
if(typeof data78 === "string"){
if(data78.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data78.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/11/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid14 = _errs264 === errors;
valid92 = _valid14;
if(valid92){
var props11 = {};
props11.body = true;
props11.type = true;
}
}
if(!valid92){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/11/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props11 !== undefined){
if(props11 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props11);
}
}
const _errs273 = errors;
let valid97 = true;
const _errs274 = errors;
if(errors === _errs274){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((data.type === undefined) && (missing12 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("model.nominated" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid15 = _errs274 === errors;
errors = _errs273;
if(vErrors !== null){
if(_errs273){
vErrors.length = _errs273;
}
else {
vErrors = null;
}
}
if(_valid15){
const _errs277 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data80 = data.body;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.policy === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/12/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
for(const key16 in data80){
if(!(key16 === "policy")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/12/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data80.policy !== undefined){
let data81 = data80.policy;
if(typeof data81 === "string"){
if(!pattern5.test(data81)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/12/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/12/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid15 = _errs277 === errors;
valid97 = _valid15;
if(valid97){
var props12 = {};
props12.body = true;
props12.type = true;
}
}
if(!valid97){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/12/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props12 !== undefined){
if(props12 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props12);
}
}
const _errs286 = errors;
let valid102 = true;
const _errs287 = errors;
if(errors === _errs287){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing13;
if((data.type === undefined) && (missing13 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("model.vetoed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid16 = _errs287 === errors;
errors = _errs286;
if(vErrors !== null){
if(_errs286){
vErrors.length = _errs286;
}
else {
vErrors = null;
}
}
if(_valid16){
const _errs290 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data83 = data.body;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/13/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
for(const key17 in data83){
if(!(key17 === "reason")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/13/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}});
errors++;
}
}
if(data83.reason !== undefined){
let data84 = data83.reason;
if(typeof data84 === "string"){
if(data84.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data84.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/13/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/13/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid16 = _errs290 === errors;
valid102 = _valid16;
if(valid102){
var props13 = {};
props13.body = true;
props13.type = true;
}
}
if(!valid102){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/13/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props13 !== undefined){
if(props13 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props13);
}
}
const _errs299 = errors;
let valid107 = true;
const _errs300 = errors;
if(errors === _errs300){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing14;
if((data.type === undefined) && (missing14 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("veto.cleared" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid17 = _errs300 === errors;
errors = _errs299;
if(vErrors !== null){
if(_errs299){
vErrors.length = _errs299;
}
else {
vErrors = null;
}
}
if(_valid17){
const _errs303 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data86 = data.body;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/14/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data86.approvers === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/14/then/properties/body/required",keyword:"required",params:{missingProperty: "approvers"}});
errors++;
}
for(const key18 in data86){
if(!((key18 === "reason") || (key18 === "approvers"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/14/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}});
errors++;
}
}
if(data86.reason !== undefined){
let data87 = data86.reason;
if(typeof data87 === "string"){
if(data87.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data87.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data86.approvers !== undefined){
let data88 = data86.approvers;
if(Array.isArray(data88)){
if(data88.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/14/then/properties/body/properties/approvers/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len4 = data88.length;
for(let i4=0; i4<len4; i4++){
let data89 = data88[i4];
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i4,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 9007199254740991 || isNaN(data89)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i4,schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data89 < 0 || isNaN(data89)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers/" + i4,schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/14/then/properties/body/properties/approvers/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/14/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/14/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid17 = _errs303 === errors;
valid107 = _valid17;
if(valid107){
var props14 = {};
props14.body = true;
props14.type = true;
}
}
if(!valid107){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/14/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props14 !== undefined){
if(props14 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props14);
}
}
const _errs317 = errors;
let valid115 = true;
const _errs318 = errors;
if(errors === _errs318){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing15;
if((data.type === undefined) && (missing15 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("model.retired" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid18 = _errs318 === errors;
errors = _errs317;
if(vErrors !== null){
if(_errs317){
vErrors.length = _errs317;
}
else {
vErrors = null;
}
}
if(_valid18){
const _errs321 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data91 = data.body;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/15/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data91.retention === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/15/then/properties/body/required",keyword:"required",params:{missingProperty: "retention"}});
errors++;
}
if(data91.replacement === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/15/then/properties/body/required",keyword:"required",params:{missingProperty: "replacement"}});
errors++;
}
for(const key19 in data91){
if(!(((key19 === "reason") || (key19 === "retention")) || (key19 === "replacement"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/15/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}});
errors++;
}
}
if(data91.reason !== undefined){
let data92 = data91.reason;
if(typeof data92 === "string"){
if(data92.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data92.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data91.retention !== undefined){
let data93 = data91.retention;
if(typeof data93 === "string"){
if(data93.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data93.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data91.replacement !== undefined){
let data94 = data91.replacement;
const _errs333 = errors;
let valid121 = false;
const _errs334 = errors;
if(typeof data94 === "string"){
if(data94.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data94.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid19 = _errs334 === errors;
valid121 = valid121 || _valid19;
const _errs337 = errors;
if(data94 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/allOf/15/then/properties/body/properties/replacement/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid19 = _errs337 === errors;
valid121 = valid121 || _valid19;
if(!valid121){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/allOf/15/then/properties/body/properties/replacement/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs333;
if(vErrors !== null){
if(_errs333){
vErrors.length = _errs333;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/15/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/15/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid18 = _errs321 === errors;
valid115 = _valid18;
if(valid115){
var props15 = {};
props15.body = true;
props15.type = true;
}
}
if(!valid115){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/15/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props15 !== undefined){
if(props15 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props15);
}
}
const _errs340 = errors;
let valid123 = true;
const _errs341 = errors;
if(errors === _errs341){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((data.type === undefined) && (missing16 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("model.decommissioned" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid20 = _errs341 === errors;
errors = _errs340;
if(vErrors !== null){
if(_errs340){
vErrors.length = _errs340;
}
else {
vErrors = null;
}
}
if(_valid20){
const _errs344 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data96 = data.body;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/16/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data96.retention === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/16/then/properties/body/required",keyword:"required",params:{missingProperty: "retention"}});
errors++;
}
if(data96.replacement === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/16/then/properties/body/required",keyword:"required",params:{missingProperty: "replacement"}});
errors++;
}
for(const key20 in data96){
if(!(((key20 === "reason") || (key20 === "retention")) || (key20 === "replacement"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/16/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}});
errors++;
}
}
if(data96.reason !== undefined){
let data97 = data96.reason;
if(typeof data97 === "string"){
if(data97.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data97.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data96.retention !== undefined){
let data98 = data96.retention;
if(typeof data98 === "string"){
if(data98.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data98.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/retention",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data96.replacement !== undefined){
let data99 = data96.replacement;
const _errs356 = errors;
let valid129 = false;
const _errs357 = errors;
if(typeof data99 === "string"){
if(data99.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data99.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid21 = _errs357 === errors;
valid129 = valid129 || _valid21;
const _errs360 = errors;
if(data99 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/allOf/16/then/properties/body/properties/replacement/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid21 = _errs360 === errors;
valid129 = valid129 || _valid21;
if(!valid129){
vErrors = note(vErrors, {instancePath:instancePath+"/body/replacement",schemaPath:"#/allOf/16/then/properties/body/properties/replacement/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs356;
if(vErrors !== null){
if(_errs356){
vErrors.length = _errs356;
}
else {
vErrors = null;
}
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/16/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/16/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid20 = _errs344 === errors;
valid123 = _valid20;
if(valid123){
var props16 = {};
props16.body = true;
props16.type = true;
}
}
if(!valid123){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/16/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props16 !== undefined){
if(props16 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props16);
}
}
const _errs363 = errors;
let valid131 = true;
const _errs364 = errors;
if(errors === _errs364){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((data.type === undefined) && (missing17 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("freeze.set" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid22 = _errs364 === errors;
errors = _errs363;
if(vErrors !== null){
if(_errs363){
vErrors.length = _errs363;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs367 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data101 = data.body;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
if(data101.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data101.from === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/required",keyword:"required",params:{missingProperty: "from"}});
errors++;
}
if(data101.until === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/required",keyword:"required",params:{missingProperty: "until"}});
errors++;
}
if(data101.allowRollback === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/required",keyword:"required",params:{missingProperty: "allowRollback"}});
errors++;
}
for(const key21 in data101){
if(!((((key21 === "reason") || (key21 === "from")) || (key21 === "until")) || (key21 === "allowRollback"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}});
errors++;
}
}
if(data101.reason !== undefined){
let data102 = data101.reason;
if(typeof data102 === "string"){
if(data102.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data102.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.from !== undefined){
let data103 = data101.from;
if(typeof data103 === "string"){
if(!pattern16.test(data103)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/from",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/from",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data101.until !== undefined){
let data104 = data101.until;
const _errs379 = errors;
let valid137 = false;
const _errs380 = errors;
if(typeof data104 === "string"){
if(!pattern16.test(data104)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/until",schemaPath:"#/$defs/time/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/until",schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid23 = _errs380 === errors;
valid137 = valid137 || _valid23;
const _errs383 = errors;
if(data104 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/body/until",schemaPath:"#/allOf/17/then/properties/body/properties/until/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid23 = _errs383 === errors;
valid137 = valid137 || _valid23;
if(!valid137){
vErrors = note(vErrors, {instancePath:instancePath+"/body/until",schemaPath:"#/allOf/17/then/properties/body/properties/until/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs379;
if(vErrors !== null){
if(_errs379){
vErrors.length = _errs379;
}
else {
vErrors = null;
}
}
}
}
if(data101.allowRollback !== undefined){
if(typeof data101.allowRollback !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/body/allowRollback",schemaPath:"#/allOf/17/then/properties/body/properties/allowRollback/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/17/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/17/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid22 = _errs367 === errors;
valid131 = _valid22;
if(valid131){
var props17 = {};
props17.body = true;
props17.type = true;
}
}
if(!valid131){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/17/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props17 !== undefined){
if(props17 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props17);
}
}
const _errs388 = errors;
let valid139 = true;
const _errs389 = errors;
if(errors === _errs389){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing18;
if((data.type === undefined) && (missing18 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("freeze.lifted" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid24 = _errs389 === errors;
errors = _errs388;
if(vErrors !== null){
if(_errs388){
vErrors.length = _errs388;
}
else {
vErrors = null;
}
}
if(_valid24){
const _errs392 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data107 = data.body;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/18/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
for(const key22 in data107){
if(!(key22 === "reason")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/18/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}});
errors++;
}
}
if(data107.reason !== undefined){
let data108 = data107.reason;
if(typeof data108 === "string"){
if(data108.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data108.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/18/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/18/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid24 = _errs392 === errors;
valid139 = _valid24;
if(valid139){
var props18 = {};
props18.body = true;
props18.type = true;
}
}
if(!valid139){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/18/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props18 !== undefined){
if(props18 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props18);
}
}
const _errs401 = errors;
let valid144 = true;
const _errs402 = errors;
if(errors === _errs402){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if((data.type === undefined) && (missing19 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("rollback.rehearsed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid25 = _errs402 === errors;
errors = _errs401;
if(vErrors !== null){
if(_errs401){
vErrors.length = _errs401;
}
else {
vErrors = null;
}
}
if(_valid25){
const _errs405 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data110 = data.body;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(data110.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data110.commit === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}});
errors++;
}
if(data110.passed === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/required",keyword:"required",params:{missingProperty: "passed"}});
errors++;
}
if(data110.decision === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/required",keyword:"required",params:{missingProperty: "decision"}});
errors++;
}
for(const key23 in data110){
if(!((((key23 === "version") || (key23 === "commit")) || (key23 === "passed")) || (key23 === "decision"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}});
errors++;
}
}
if(data110.version !== undefined){
let data111 = data110.version;
if(typeof data111 === "string"){
if(data111.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data111.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data110.commit !== undefined){
let data112 = data110.commit;
if(typeof data112 === "string"){
if(!pattern4.test(data112)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data110.passed !== undefined){
if(typeof data110.passed !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/body/passed",schemaPath:"#/allOf/19/then/properties/body/properties/passed/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data110.decision !== undefined){
let data114 = data110.decision;
if(Array.isArray(data114)){
if(data114.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/19/then/properties/body/properties/decision/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len5 = data114.length;
for(let i5=0; i5<len5; i5++){
if(!(validate21(data114[i5], {instancePath:instancePath+"/body/decision/" + i5,parentData:data114,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/19/then/properties/body/properties/decision/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/19/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/19/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid25 = _errs405 === errors;
valid144 = _valid25;
if(valid144){
var props19 = {};
props19.body = true;
props19.type = true;
}
}
if(!valid144){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/19/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props19 !== undefined){
if(props19 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props19);
}
}
const _errs422 = errors;
let valid152 = true;
const _errs423 = errors;
if(errors === _errs423){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing20;
if((data.type === undefined) && (missing20 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("review.opened" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid26 = _errs423 === errors;
errors = _errs422;
if(vErrors !== null){
if(_errs422){
vErrors.length = _errs422;
}
else {
vErrors = null;
}
}
if(_valid26){
const _errs426 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data117 = data.body;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(data117.issue === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/20/then/properties/body/required",keyword:"required",params:{missingProperty: "issue"}});
errors++;
}
for(const key24 in data117){
if(!(key24 === "issue")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/20/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}});
errors++;
}
}
if(data117.issue !== undefined){
let data118 = data117.issue;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 9007199254740991 || isNaN(data118)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data118 < 1 || isNaN(data118)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/20/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/20/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid26 = _errs426 === errors;
valid152 = _valid26;
if(valid152){
var props20 = {};
props20.body = true;
props20.type = true;
}
}
if(!valid152){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/20/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props20 !== undefined){
if(props20 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props20);
}
}
const _errs435 = errors;
let valid157 = true;
const _errs436 = errors;
if(errors === _errs436){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((data.type === undefined) && (missing21 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("review.closed" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid27 = _errs436 === errors;
errors = _errs435;
if(vErrors !== null){
if(_errs435){
vErrors.length = _errs435;
}
else {
vErrors = null;
}
}
if(_valid27){
const _errs439 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data120 = data.body;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.issue === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/21/then/properties/body/required",keyword:"required",params:{missingProperty: "issue"}});
errors++;
}
if(data120.by === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/21/then/properties/body/required",keyword:"required",params:{missingProperty: "by"}});
errors++;
}
for(const key25 in data120){
if(!((key25 === "issue") || (key25 === "by"))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/21/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}});
errors++;
}
}
if(data120.issue !== undefined){
let data121 = data120.issue;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 9007199254740991 || isNaN(data121)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data121 < 1 || isNaN(data121)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/issue",schemaPath:"#/$defs/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data120.by !== undefined){
let data122 = data120.by;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/by",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 9007199254740991 || isNaN(data122)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/by",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data122 < 0 || isNaN(data122)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/by",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/21/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/21/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid27 = _errs439 === errors;
valid157 = _valid27;
if(valid157){
var props21 = {};
props21.body = true;
props21.type = true;
}
}
if(!valid157){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/21/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props21 !== undefined){
if(props21 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props21);
}
}
const _errs451 = errors;
let valid163 = true;
const _errs452 = errors;
if(errors === _errs452){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing22;
if((data.type === undefined) && (missing22 = "type")){
vErrors = note(vErrors, {});
errors++;
}
else {
if(data.type !== undefined){
if("deployment.adopted" !== data.type){
vErrors = note(vErrors, {});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid28 = _errs452 === errors;
errors = _errs451;
if(vErrors !== null){
if(_errs451){
vErrors.length = _errs451;
}
else {
vErrors = null;
}
}
if(_valid28){
const _errs455 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data124 = data.body;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.deployment === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/22/then/properties/body/required",keyword:"required",params:{missingProperty: "deployment"}});
errors++;
}
for(const key26 in data124){
if(!(key26 === "deployment")){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/22/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}});
errors++;
}
}
if(data124.deployment !== undefined){
let data125 = data124.deployment;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
vErrors = note(vErrors, {instancePath:instancePath+"/body/deployment",schemaPath:"#/$defs/number/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 9007199254740991 || isNaN(data125)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/deployment",schemaPath:"#/$defs/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data125 < 1 || isNaN(data125)){
vErrors = note(vErrors, {instancePath:instancePath+"/body/deployment",schemaPath:"#/$defs/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/allOf/22/then/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/22/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid28 = _errs455 === errors;
valid163 = _valid28;
if(valid163){
var props22 = {};
props22.body = true;
props22.type = true;
}
}
if(!valid163){
vErrors = note(vErrors, {instancePath,schemaPath:"#/allOf/22/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(props0 !== true && props22 !== undefined){
if(props22 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props22);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"}});
errors++;
}
if(data.seq === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"}});
errors++;
}
if(data.prev === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prev"}});
errors++;
}
if(data.type === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}});
errors++;
}
if(data.at === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"}});
errors++;
}
if(data.actor === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"}});
errors++;
}
if(data.model === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"}});
errors++;
}
if(data.digest === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if(data.environment === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}});
errors++;
}
if(data.promotion === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "promotion"}});
errors++;
}
if(data.body === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"}});
errors++;
}
for(const key27 in data){
if(!(func1.call(schema31.properties, key27))){
vErrors = note(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}});
errors++;
}
}
if(data.schemaVersion !== undefined){
if(1 !== data.schemaVersion){
vErrors = note(vErrors, {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1}});
errors++;
}
}
if(data.seq !== undefined){
let data127 = data.seq;
if(!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))){
vErrors = note(vErrors, {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 99999999 || isNaN(data127)){
vErrors = note(vErrors, {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999999}});
errors++;
}
if(data127 < 1 || isNaN(data127)){
vErrors = note(vErrors, {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.prev !== undefined){
let data128 = data.prev;
const _errs468 = errors;
let valid169 = false;
const _errs469 = errors;
if(typeof data128 === "string"){
if(!pattern5.test(data128)){
vErrors = note(vErrors, {instancePath:instancePath+"/prev",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/prev",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid29 = _errs469 === errors;
valid169 = valid169 || _valid29;
const _errs472 = errors;
if(data128 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/prev",schemaPath:"#/properties/prev/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid29 = _errs472 === errors;
valid169 = valid169 || _valid29;
if(!valid169){
vErrors = note(vErrors, {instancePath:instancePath+"/prev",schemaPath:"#/properties/prev/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs468;
if(vErrors !== null){
if(_errs468){
vErrors.length = _errs468;
}
else {
vErrors = null;
}
}
}
}
if(data.type !== undefined){
let data129 = data.type;
if(!(((((((((((((((((((((((data129 === "ledger.opened") || (data129 === "model.registered")) || (data129 === "evidence.recorded")) || (data129 === "promotion.requested")) || (data129 === "promotion.approved")) || (data129 === "promotion.started")) || (data129 === "promotion.resumed")) || (data129 === "promotion.committed")) || (data129 === "promotion.failed")) || (data129 === "promotion.stuck")) || (data129 === "promotion.refused")) || (data129 === "hold.lifted")) || (data129 === "model.nominated")) || (data129 === "model.vetoed")) || (data129 === "veto.cleared")) || (data129 === "model.retired")) || (data129 === "model.decommissioned")) || (data129 === "freeze.set")) || (data129 === "freeze.lifted")) || (data129 === "rollback.rehearsed")) || (data129 === "review.opened")) || (data129 === "review.closed")) || (data129 === "deployment.adopted"))){
vErrors = note(vErrors, {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.type.enum}});
errors++;
}
}
if(data.at !== undefined){
let data130 = data.at;
if(typeof data130 === "string"){
if(!pattern16.test(data130)){
vErrors = note(vErrors, {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.actor !== undefined){
let data131 = data.actor;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.account === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "account"}});
errors++;
}
if(data131.run === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "run"}});
errors++;
}
if(data131.attempt === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "attempt"}});
errors++;
}
for(const key28 in data131){
if(!(((key28 === "account") || (key28 === "run")) || (key28 === "attempt"))){
vErrors = note(vErrors, {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}});
errors++;
}
}
if(data131.account !== undefined){
let data132 = data131.account;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 9007199254740991 || isNaN(data132)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data132 < 0 || isNaN(data132)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data131.run !== undefined){
let data133 = data131.run;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 9007199254740991 || isNaN(data133)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data133 < 0 || isNaN(data133)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data131.attempt !== undefined){
let data134 = data131.attempt;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 9007199254740991 || isNaN(data134)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data134 < 0 || isNaN(data134)){
vErrors = note(vErrors, {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.model !== undefined){
let data135 = data.model;
const _errs490 = errors;
let valid175 = false;
const _errs491 = errors;
if(typeof data135 === "string"){
if(data135.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data135.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid30 = _errs491 === errors;
valid175 = valid175 || _valid30;
const _errs494 = errors;
if(data135 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid30 = _errs494 === errors;
valid175 = valid175 || _valid30;
if(!valid175){
vErrors = note(vErrors, {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs490;
if(vErrors !== null){
if(_errs490){
vErrors.length = _errs490;
}
else {
vErrors = null;
}
}
}
}
if(data.digest !== undefined){
let data136 = data.digest;
const _errs497 = errors;
let valid177 = false;
const _errs498 = errors;
if(typeof data136 === "string"){
if(!pattern5.test(data136)){
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid31 = _errs498 === errors;
valid177 = valid177 || _valid31;
const _errs501 = errors;
if(data136 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid31 = _errs501 === errors;
valid177 = valid177 || _valid31;
if(!valid177){
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs497;
if(vErrors !== null){
if(_errs497){
vErrors.length = _errs497;
}
else {
vErrors = null;
}
}
}
}
if(data.environment !== undefined){
let data137 = data.environment;
const _errs504 = errors;
let valid179 = false;
const _errs505 = errors;
if(typeof data137 === "string"){
if(data137.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data137.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid32 = _errs505 === errors;
valid179 = valid179 || _valid32;
const _errs508 = errors;
if(data137 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid32 = _errs508 === errors;
valid179 = valid179 || _valid32;
if(!valid179){
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs504;
if(vErrors !== null){
if(_errs504){
vErrors.length = _errs504;
}
else {
vErrors = null;
}
}
}
}
if(data.promotion !== undefined){
let data138 = data.promotion;
const _errs511 = errors;
let valid181 = false;
const _errs512 = errors;
if(typeof data138 === "string"){
if(!pattern5.test(data138)){
vErrors = note(vErrors, {instancePath:instancePath+"/promotion",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/promotion",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid33 = _errs512 === errors;
valid181 = valid181 || _valid33;
const _errs515 = errors;
if(data138 !== null){
vErrors = note(vErrors, {instancePath:instancePath+"/promotion",schemaPath:"#/properties/promotion/anyOf/1/type",keyword:"type",params:{type: "null"}});
errors++;
}
var _valid33 = _errs515 === errors;
valid181 = valid181 || _valid33;
if(!valid181){
vErrors = note(vErrors, {instancePath:instancePath+"/promotion",schemaPath:"#/properties/promotion/anyOf",keyword:"anyOf",params:{}});
errors++;
}
else {
errors = _errs511;
if(vErrors !== null){
if(_errs511){
vErrors.length = _errs511;
}
else {
vErrors = null;
}
}
}
}
if(data.body !== undefined){
let data139 = data.body;
if(!(data139 && typeof data139 == "object" && !Array.isArray(data139))){
vErrors = note(vErrors, {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

function note(violations, violation) {
if (violations === null) return [violation];
violations.push(violation);
return violations;
}

export const LEDGER_EVENT_SCHEMA: CompiledSchema = { schema: schema31, validate: validate20 }
