// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/ledger-event.v1.json","title":"Modelgate ledger event, version 1","description":"One file events/<seq, 8 digits>.json on the branch modelgate/ledger, written as RFC 8785 canonical JSON. One commit adds exactly one of them.","type":"object","additionalProperties":false,"required":["schemaVersion","seq","prev","type","at","actor","model","digest","environment","promotion","body"],"properties":{"schemaVersion":{"const":1},"seq":{"description":"Place in the chain, from 1, without gaps.","type":"integer","minimum":1,"maximum":99999999},"prev":{"description":"SHA-256 of the bytes of the event before; null for the first.","anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"type":{"enum":["ledger.opened","model.registered","evidence.recorded","promotion.requested","promotion.approved","promotion.started","promotion.resumed","promotion.committed","promotion.failed","promotion.stuck","promotion.refused","hold.lifted"]},"at":{"description":"RFC 3339 time in UTC, for people; order is seq.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"},"actor":{"description":"Account id of a person, and the workflow run that acted.","type":"object","additionalProperties":false,"required":["account","run","attempt"],"properties":{"account":{"$ref":"#/$defs/id"},"run":{"$ref":"#/$defs/id"},"attempt":{"$ref":"#/$defs/id"}}},"model":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"digest":{"anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"environment":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"promotion":{"anyOf":[{"$ref":"#/$defs/digest"},{"type":"null"}]},"body":{"type":"object"}},"allOf":[{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"ledger.opened"}}},"then":{"type":"object","properties":{"body":{"description":"Which repository this ledger belongs to.","type":"object","additionalProperties":false,"required":["repository"],"properties":{"repository":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"$ref":"#/$defs/id"},"name":{"$ref":"#/$defs/text"}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"model.registered"}}},"then":{"type":"object","properties":{"body":{"description":"What a model version is made of.","type":"object","additionalProperties":false,"required":["version","commit","path","manifest","code","data"],"properties":{"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"path":{"$ref":"#/$defs/text"},"manifest":{"$ref":"#/$defs/digest"},"code":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"data":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["name","role","digest"],"properties":{"name":{"$ref":"#/$defs/text"},"role":{"$ref":"#/$defs/text"},"digest":{"$ref":"#/$defs/digest"}}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"evidence.recorded"}}},"then":{"type":"object","properties":{"body":{"description":"A gate judged exactly these bytes on the protected branch.","type":"object","additionalProperties":false,"required":["gate","verdict","reasonCode","report","policy","headSha","testedSha","ref","strength"],"properties":{"gate":{"enum":["manifest","quality","fairness","reproducibility"]},"verdict":{"enum":["pass","warn","fail","inconclusive","error"]},"reasonCode":{"$ref":"#/$defs/code"},"report":{"$ref":"#/$defs/digest"},"policy":{"$ref":"#/$defs/digest"},"headSha":{"$ref":"#/$defs/commit"},"testedSha":{"$ref":"#/$defs/commit"},"ref":{"$ref":"#/$defs/text"},"strength":{"enum":["claimed","recomputed"]}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.requested"}}},"then":{"type":"object","properties":{"body":{"description":"Somebody asks for these bytes in this environment.","type":"object","additionalProperties":false,"required":["kind","version","commit","policy","reason"],"properties":{"kind":{"enum":["promotion","rollback"]},"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"policy":{"$ref":"#/$defs/digest"},"reason":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.approved"}}},"then":{"type":"object","properties":{"body":{"description":"The consent that was found, and the rules of the environment at that moment.","type":"object","additionalProperties":false,"required":["provider","approvers","rules"],"properties":{"provider":{"enum":["environment","pull-request"]},"approvers":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/id"}},"rules":{"type":"object","additionalProperties":false,"required":["reviewers","adminsBypass","branchPolicy","preventSelfReview"],"properties":{"reviewers":{"type":"integer","minimum":0,"maximum":100},"adminsBypass":{"type":["boolean","null"]},"branchPolicy":{"type":"boolean"},"preventSelfReview":{"type":"boolean"}}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.started"}}},"then":{"type":"object","properties":{"body":{"description":"The environment is claimed; the deploy steps may run.","type":"object","additionalProperties":false,"required":["decision"],"properties":{"decision":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/predicate"}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.resumed"}}},"then":{"type":"object","properties":{"body":{"description":"A later attempt of the same run goes on after a crash.","type":"object","additionalProperties":false,"required":[],"properties":{}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.committed"}}},"then":{"type":"object","properties":{"body":{"description":"The job succeeded: the digest is in the environment.","type":"object","additionalProperties":false,"required":[],"properties":{}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.failed"}}},"then":{"type":"object","properties":{"body":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"$ref":"#/$defs/code"},"message":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.stuck"}}},"then":{"type":"object","properties":{"body":{"type":"object","additionalProperties":false,"required":["code","message"],"properties":{"code":{"$ref":"#/$defs/code"},"message":{"$ref":"#/$defs/text"}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"promotion.refused"}}},"then":{"type":"object","properties":{"body":{"description":"The decision was no.","type":"object","additionalProperties":false,"required":["kind","version","commit","policy","reason","refusals"],"properties":{"kind":{"enum":["promotion","rollback"]},"version":{"$ref":"#/$defs/text"},"commit":{"$ref":"#/$defs/commit"},"policy":{"$ref":"#/$defs/digest"},"reason":{"anyOf":[{"$ref":"#/$defs/text"},{"type":"null"}]},"refusals":{"type":"array","maxItems":100,"items":{"$ref":"#/$defs/predicate"}}}}}}},{"if":{"type":"object","required":["type"],"properties":{"type":{"const":"hold.lifted"}}},"then":{"type":"object","properties":{"body":{"description":"People promote forward again after a rollback.","type":"object","additionalProperties":false,"required":["reason"],"properties":{"reason":{"$ref":"#/$defs/text"}}}}}}],"$defs":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"},"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"},"text":{"type":"string","minLength":1,"maxLength":1000},"id":{"type":"integer","minimum":0,"maximum":9007199254740991},"predicate":{"description":"One demand and how it stood.","type":"object","additionalProperties":false,"required":["name","code","outcome","message"],"properties":{"name":{"$ref":"#/$defs/text"},"code":{"$ref":"#/$defs/code"},"outcome":{"enum":["met","refused","deferred","waived","observed"]},"message":{"$ref":"#/$defs/text"}}}}};
const schema32 = {"type":"integer","minimum":0,"maximum":9007199254740991};
const schema33 = {"type":"string","minLength":1,"maxLength":1000};
const schema35 = {"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"};
const schema37 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$"};
const schema42 = {"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$"};
const pattern4 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern7 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const pattern20 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
const func1 = Object.prototype.hasOwnProperty;
const schema53 = {"description":"One demand and how it stood.","type":"object","additionalProperties":false,"required":["name","code","outcome","message"],"properties":{"name":{"$ref":"#/$defs/text"},"code":{"$ref":"#/$defs/code"},"outcome":{"enum":["met","refused","deferred","waived","observed"]},"message":{"$ref":"#/$defs/text"}}};

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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.code === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.outcome === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.message === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "code")) || (key0 === "outcome")) || (key0 === "message"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length > 1000){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.length < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err8 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.outcome !== undefined){
let data2 = data.outcome;
if(!(((((data2 === "met") || (data2 === "refused")) || (data2 === "deferred")) || (data2 === "waived")) || (data2 === "observed"))){
const err10 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema53.properties.outcome.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.message !== undefined){
let data3 = data.message;
if(typeof data3 === "string"){
if(data3.length > 1000){
const err11 = {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
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
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.type !== undefined){
if("ledger.opened" !== data.type){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
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
const err3 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/required",keyword:"required",params:{missingProperty: "repository"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data1){
if(!(key0 === "repository")){
const err4 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.repository !== undefined){
let data2 = data1.repository;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err5 = {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.name === undefined){
const err6 = {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "name"))){
const err7 = {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/body/repository/id",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data2.name !== undefined){
let data4 = data2.name;
if(typeof data4 === "string"){
if(data4.length > 1000){
const err11 = {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/body/repository/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/body/repository",schemaPath:"#/allOf/0/then/properties/body/properties/repository/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/0/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/allOf/0/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
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
const err17 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs21 = errors;
let valid8 = true;
const _errs22 = errors;
if(errors === _errs22){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data.type !== undefined){
if("model.registered" !== data.type){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
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
const err21 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.commit === undefined){
const err22 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.path === undefined){
const err23 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.manifest === undefined){
const err24 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "manifest"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.code === undefined){
const err25 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data6.data === undefined){
const err26 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "version") || (key2 === "commit")) || (key2 === "path")) || (key2 === "manifest")) || (key2 === "code")) || (key2 === "data"))){
const err27 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.version !== undefined){
let data7 = data6.version;
if(typeof data7 === "string"){
if(data7.length > 1000){
const err28 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7.length < 1){
const err29 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.commit !== undefined){
let data8 = data6.commit;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err31 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.path !== undefined){
let data9 = data6.path;
if(typeof data9 === "string"){
if(data9.length > 1000){
const err33 = {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.length < 1){
const err34 = {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/body/path",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.manifest !== undefined){
let data10 = data6.manifest;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err36 = {instancePath:instancePath+"/body/manifest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/body/manifest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
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
const err38 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data11.length < 1){
const err39 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid2 = _errs44 === errors;
valid16 = valid16 || _valid2;
const _errs47 = errors;
if(data11 !== null){
const err41 = {instancePath:instancePath+"/body/code",schemaPath:"#/allOf/1/then/properties/body/properties/code/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid2 = _errs47 === errors;
valid16 = valid16 || _valid2;
if(!valid16){
const err42 = {instancePath:instancePath+"/body/code",schemaPath:"#/allOf/1/then/properties/body/properties/code/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
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
const err43 = {instancePath:instancePath+"/body/data",schemaPath:"#/allOf/1/then/properties/body/properties/data/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.name === undefined){
const err44 = {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data13.role === undefined){
const err45 = {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data13.digest === undefined){
const err46 = {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data13){
if(!(((key3 === "name") || (key3 === "role")) || (key3 === "digest"))){
const err47 = {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data13.name !== undefined){
let data14 = data13.name;
if(typeof data14 === "string"){
if(data14.length > 1000){
const err48 = {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data14.length < 1){
const err49 = {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/body/data/" + i0+"/name",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data13.role !== undefined){
let data15 = data13.role;
if(typeof data15 === "string"){
if(data15.length > 1000){
const err51 = {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data15.length < 1){
const err52 = {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/body/data/" + i0+"/role",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data13.digest !== undefined){
let data16 = data13.digest;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err54 = {instancePath:instancePath+"/body/data/" + i0+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/body/data/" + i0+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/body/data/" + i0,schemaPath:"#/allOf/1/then/properties/body/properties/data/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/body/data",schemaPath:"#/allOf/1/then/properties/body/properties/data/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/1/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath,schemaPath:"#/allOf/1/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
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
const err60 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
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
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
if(data.type !== undefined){
if("evidence.recorded" !== data.type){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
else {
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
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
const err64 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "gate"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data18.verdict === undefined){
const err65 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "verdict"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data18.reasonCode === undefined){
const err66 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "reasonCode"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data18.report === undefined){
const err67 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "report"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data18.policy === undefined){
const err68 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data18.headSha === undefined){
const err69 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "headSha"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data18.testedSha === undefined){
const err70 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "testedSha"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data18.ref === undefined){
const err71 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "ref"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data18.strength === undefined){
const err72 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/required",keyword:"required",params:{missingProperty: "strength"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key4 in data18){
if(!(func1.call(schema31.allOf[2].then.properties.body.properties, key4))){
const err73 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data18.gate !== undefined){
let data19 = data18.gate;
if(!((((data19 === "manifest") || (data19 === "quality")) || (data19 === "fairness")) || (data19 === "reproducibility"))){
const err74 = {instancePath:instancePath+"/body/gate",schemaPath:"#/allOf/2/then/properties/body/properties/gate/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.gate.enum}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data18.verdict !== undefined){
let data20 = data18.verdict;
if(!(((((data20 === "pass") || (data20 === "warn")) || (data20 === "fail")) || (data20 === "inconclusive")) || (data20 === "error"))){
const err75 = {instancePath:instancePath+"/body/verdict",schemaPath:"#/allOf/2/then/properties/body/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data18.reasonCode !== undefined){
let data21 = data18.reasonCode;
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
const err76 = {instancePath:instancePath+"/body/reasonCode",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/body/reasonCode",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data18.report !== undefined){
let data22 = data18.report;
if(typeof data22 === "string"){
if(!pattern5.test(data22)){
const err78 = {instancePath:instancePath+"/body/report",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/body/report",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data18.policy !== undefined){
let data23 = data18.policy;
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err80 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data18.headSha !== undefined){
let data24 = data18.headSha;
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
const err82 = {instancePath:instancePath+"/body/headSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/body/headSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data18.testedSha !== undefined){
let data25 = data18.testedSha;
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
const err84 = {instancePath:instancePath+"/body/testedSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/body/testedSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data18.ref !== undefined){
let data26 = data18.ref;
if(typeof data26 === "string"){
if(data26.length > 1000){
const err86 = {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data26.length < 1){
const err87 = {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/body/ref",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data18.strength !== undefined){
let data27 = data18.strength;
if(!((data27 === "claimed") || (data27 === "recomputed"))){
const err89 = {instancePath:instancePath+"/body/strength",schemaPath:"#/allOf/2/then/properties/body/properties/strength/enum",keyword:"enum",params:{allowedValues: schema31.allOf[2].then.properties.body.properties.strength.enum}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/2/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath,schemaPath:"#/allOf/2/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
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
const err92 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
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
const err93 = {};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.requested" !== data.type){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
}
else {
const err95 = {};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
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
const err96 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data29.version === undefined){
const err97 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data29.commit === undefined){
const err98 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data29.policy === undefined){
const err99 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data29.reason === undefined){
const err100 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key5 in data29){
if(!(((((key5 === "kind") || (key5 === "version")) || (key5 === "commit")) || (key5 === "policy")) || (key5 === "reason"))){
const err101 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data29.kind !== undefined){
let data30 = data29.kind;
if(!((data30 === "promotion") || (data30 === "rollback"))){
const err102 = {instancePath:instancePath+"/body/kind",schemaPath:"#/allOf/3/then/properties/body/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.allOf[3].then.properties.body.properties.kind.enum}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data29.version !== undefined){
let data31 = data29.version;
if(typeof data31 === "string"){
if(data31.length > 1000){
const err103 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data31.length < 1){
const err104 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data29.commit !== undefined){
let data32 = data29.commit;
if(typeof data32 === "string"){
if(!pattern4.test(data32)){
const err106 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data29.policy !== undefined){
let data33 = data29.policy;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err108 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
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
const err110 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data34.length < 1){
const err111 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid5 = _errs116 === errors;
valid41 = valid41 || _valid5;
const _errs119 = errors;
if(data34 !== null){
const err113 = {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/3/then/properties/body/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid5 = _errs119 === errors;
valid41 = valid41 || _valid5;
if(!valid41){
const err114 = {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/3/then/properties/body/properties/reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
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
}
else {
const err115 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/3/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath,schemaPath:"#/allOf/3/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
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
const err117 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
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
const _errs122 = errors;
let valid43 = true;
const _errs123 = errors;
if(errors === _errs123){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.type === undefined) && (missing4 = "type")){
const err118 = {};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.approved" !== data.type){
const err119 = {};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
}
else {
const err120 = {};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
var _valid6 = _errs123 === errors;
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs126 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data36 = data.body;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.provider === undefined){
const err121 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "provider"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data36.approvers === undefined){
const err122 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "approvers"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data36.rules === undefined){
const err123 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/required",keyword:"required",params:{missingProperty: "rules"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key6 in data36){
if(!(((key6 === "provider") || (key6 === "approvers")) || (key6 === "rules"))){
const err124 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data36.provider !== undefined){
let data37 = data36.provider;
if(!((data37 === "environment") || (data37 === "pull-request"))){
const err125 = {instancePath:instancePath+"/body/provider",schemaPath:"#/allOf/4/then/properties/body/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.allOf[4].then.properties.body.properties.provider.enum}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data36.approvers !== undefined){
let data38 = data36.approvers;
if(Array.isArray(data38)){
if(data38.length > 100){
const err126 = {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/4/then/properties/body/properties/approvers/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
const len1 = data38.length;
for(let i1=0; i1<len1; i1++){
let data39 = data38[i1];
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err127 = {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 9007199254740991 || isNaN(data39)){
const err128 = {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err129 = {instancePath:instancePath+"/body/approvers/" + i1,schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
else {
const err130 = {instancePath:instancePath+"/body/approvers",schemaPath:"#/allOf/4/then/properties/body/properties/approvers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data36.rules !== undefined){
let data40 = data36.rules;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.reviewers === undefined){
const err131 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "reviewers"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data40.adminsBypass === undefined){
const err132 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "adminsBypass"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data40.branchPolicy === undefined){
const err133 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "branchPolicy"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data40.preventSelfReview === undefined){
const err134 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/required",keyword:"required",params:{missingProperty: "preventSelfReview"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key7 in data40){
if(!((((key7 === "reviewers") || (key7 === "adminsBypass")) || (key7 === "branchPolicy")) || (key7 === "preventSelfReview"))){
const err135 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data40.reviewers !== undefined){
let data41 = data40.reviewers;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err136 = {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 100 || isNaN(data41)){
const err137 = {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err138 = {instancePath:instancePath+"/body/rules/reviewers",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/reviewers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
if(data40.adminsBypass !== undefined){
let data42 = data40.adminsBypass;
if((typeof data42 !== "boolean") && (data42 !== null)){
const err139 = {instancePath:instancePath+"/body/rules/adminsBypass",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/adminsBypass/type",keyword:"type",params:{type: schema31.allOf[4].then.properties.body.properties.rules.properties.adminsBypass.type}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data40.branchPolicy !== undefined){
if(typeof data40.branchPolicy !== "boolean"){
const err140 = {instancePath:instancePath+"/body/rules/branchPolicy",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/branchPolicy/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data40.preventSelfReview !== undefined){
if(typeof data40.preventSelfReview !== "boolean"){
const err141 = {instancePath:instancePath+"/body/rules/preventSelfReview",schemaPath:"#/allOf/4/then/properties/body/properties/rules/properties/preventSelfReview/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
else {
const err142 = {instancePath:instancePath+"/body/rules",schemaPath:"#/allOf/4/then/properties/body/properties/rules/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/4/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath,schemaPath:"#/allOf/4/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid6 = _errs126 === errors;
valid43 = _valid6;
if(valid43){
var props4 = {};
props4.body = true;
props4.type = true;
}
}
if(!valid43){
const err145 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
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
const _errs149 = errors;
let valid51 = true;
const _errs150 = errors;
if(errors === _errs150){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.type === undefined) && (missing5 = "type")){
const err146 = {};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.started" !== data.type){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
}
else {
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
var _valid7 = _errs150 === errors;
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs153 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data46 = data.body;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.decision === undefined){
const err149 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/required",keyword:"required",params:{missingProperty: "decision"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key8 in data46){
if(!(key8 === "decision")){
const err150 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data46.decision !== undefined){
let data47 = data46.decision;
if(Array.isArray(data47)){
if(data47.length > 100){
const err151 = {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/5/then/properties/body/properties/decision/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
const len2 = data47.length;
for(let i2=0; i2<len2; i2++){
if(!(validate21(data47[i2], {instancePath:instancePath+"/body/decision/" + i2,parentData:data47,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err152 = {instancePath:instancePath+"/body/decision",schemaPath:"#/allOf/5/then/properties/body/properties/decision/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/5/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath,schemaPath:"#/allOf/5/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
var _valid7 = _errs153 === errors;
valid51 = _valid7;
if(valid51){
var props5 = {};
props5.body = true;
props5.type = true;
}
}
if(!valid51){
const err155 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
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
const _errs162 = errors;
let valid57 = true;
const _errs163 = errors;
if(errors === _errs163){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.type === undefined) && (missing6 = "type")){
const err156 = {};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.resumed" !== data.type){
const err157 = {};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
}
else {
const err158 = {};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
var _valid8 = _errs163 === errors;
errors = _errs162;
if(vErrors !== null){
if(_errs162){
vErrors.length = _errs162;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs166 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data50 = data.body;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key9 in data50){
const err159 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/6/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/6/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath,schemaPath:"#/allOf/6/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid8 = _errs166 === errors;
valid57 = _valid8;
if(valid57){
var props6 = {};
props6.body = true;
props6.type = true;
}
}
if(!valid57){
const err162 = {instancePath,schemaPath:"#/allOf/6/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
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
const _errs172 = errors;
let valid60 = true;
const _errs173 = errors;
if(errors === _errs173){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.type === undefined) && (missing7 = "type")){
const err163 = {};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.committed" !== data.type){
const err164 = {};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
}
else {
const err165 = {};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var _valid9 = _errs173 === errors;
errors = _errs172;
if(vErrors !== null){
if(_errs172){
vErrors.length = _errs172;
}
else {
vErrors = null;
}
}
if(_valid9){
const _errs176 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data52 = data.body;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key10 in data52){
const err166 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/7/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/7/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath,schemaPath:"#/allOf/7/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid9 = _errs176 === errors;
valid60 = _valid9;
if(valid60){
var props7 = {};
props7.body = true;
props7.type = true;
}
}
if(!valid60){
const err169 = {instancePath,schemaPath:"#/allOf/7/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
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
const _errs182 = errors;
let valid63 = true;
const _errs183 = errors;
if(errors === _errs183){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.type === undefined) && (missing8 = "type")){
const err170 = {};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.failed" !== data.type){
const err171 = {};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
}
else {
const err172 = {};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
var _valid10 = _errs183 === errors;
errors = _errs182;
if(vErrors !== null){
if(_errs182){
vErrors.length = _errs182;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs186 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data54 = data.body;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.code === undefined){
const err173 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data54.message === undefined){
const err174 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key11 in data54){
if(!((key11 === "code") || (key11 === "message"))){
const err175 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data54.code !== undefined){
let data55 = data54.code;
if(typeof data55 === "string"){
if(!pattern7.test(data55)){
const err176 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data54.message !== undefined){
let data56 = data54.message;
if(typeof data56 === "string"){
if(data56.length > 1000){
const err178 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data56.length < 1){
const err179 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/8/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath,schemaPath:"#/allOf/8/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var _valid10 = _errs186 === errors;
valid63 = _valid10;
if(valid63){
var props8 = {};
props8.body = true;
props8.type = true;
}
}
if(!valid63){
const err183 = {instancePath,schemaPath:"#/allOf/8/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
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
const _errs198 = errors;
let valid69 = true;
const _errs199 = errors;
if(errors === _errs199){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.type === undefined) && (missing9 = "type")){
const err184 = {};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.stuck" !== data.type){
const err185 = {};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
}
else {
const err186 = {};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
var _valid11 = _errs199 === errors;
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
if(_valid11){
const _errs202 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data58 = data.body;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.code === undefined){
const err187 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data58.message === undefined){
const err188 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key12 in data58){
if(!((key12 === "code") || (key12 === "message"))){
const err189 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data58.code !== undefined){
let data59 = data58.code;
if(typeof data59 === "string"){
if(!pattern7.test(data59)){
const err190 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data58.message !== undefined){
let data60 = data58.message;
if(typeof data60 === "string"){
if(data60.length > 1000){
const err192 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data60.length < 1){
const err193 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/body/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/9/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
else {
const err196 = {instancePath,schemaPath:"#/allOf/9/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
var _valid11 = _errs202 === errors;
valid69 = _valid11;
if(valid69){
var props9 = {};
props9.body = true;
props9.type = true;
}
}
if(!valid69){
const err197 = {instancePath,schemaPath:"#/allOf/9/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
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
const _errs214 = errors;
let valid75 = true;
const _errs215 = errors;
if(errors === _errs215){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.type === undefined) && (missing10 = "type")){
const err198 = {};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
else {
if(data.type !== undefined){
if("promotion.refused" !== data.type){
const err199 = {};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
else {
const err200 = {};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
var _valid12 = _errs215 === errors;
errors = _errs214;
if(vErrors !== null){
if(_errs214){
vErrors.length = _errs214;
}
else {
vErrors = null;
}
}
if(_valid12){
const _errs218 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data62 = data.body;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.kind === undefined){
const err201 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data62.version === undefined){
const err202 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data62.commit === undefined){
const err203 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "commit"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data62.policy === undefined){
const err204 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "policy"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data62.reason === undefined){
const err205 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data62.refusals === undefined){
const err206 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/required",keyword:"required",params:{missingProperty: "refusals"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
for(const key13 in data62){
if(!((((((key13 === "kind") || (key13 === "version")) || (key13 === "commit")) || (key13 === "policy")) || (key13 === "reason")) || (key13 === "refusals"))){
const err207 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data62.kind !== undefined){
let data63 = data62.kind;
if(!((data63 === "promotion") || (data63 === "rollback"))){
const err208 = {instancePath:instancePath+"/body/kind",schemaPath:"#/allOf/10/then/properties/body/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.allOf[10].then.properties.body.properties.kind.enum}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data62.version !== undefined){
let data64 = data62.version;
if(typeof data64 === "string"){
if(data64.length > 1000){
const err209 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data64.length < 1){
const err210 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/body/version",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data62.commit !== undefined){
let data65 = data62.commit;
if(typeof data65 === "string"){
if(!pattern4.test(data65)){
const err212 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/body/commit",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data62.policy !== undefined){
let data66 = data62.policy;
if(typeof data66 === "string"){
if(!pattern5.test(data66)){
const err214 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
else {
const err215 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data62.reason !== undefined){
let data67 = data62.reason;
const _errs234 = errors;
let valid82 = false;
const _errs235 = errors;
if(typeof data67 === "string"){
if(data67.length > 1000){
const err216 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data67.length < 1){
const err217 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
var _valid13 = _errs235 === errors;
valid82 = valid82 || _valid13;
const _errs238 = errors;
if(data67 !== null){
const err219 = {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/10/then/properties/body/properties/reason/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
var _valid13 = _errs238 === errors;
valid82 = valid82 || _valid13;
if(!valid82){
const err220 = {instancePath:instancePath+"/body/reason",schemaPath:"#/allOf/10/then/properties/body/properties/reason/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
else {
errors = _errs234;
if(vErrors !== null){
if(_errs234){
vErrors.length = _errs234;
}
else {
vErrors = null;
}
}
}
}
if(data62.refusals !== undefined){
let data68 = data62.refusals;
if(Array.isArray(data68)){
if(data68.length > 100){
const err221 = {instancePath:instancePath+"/body/refusals",schemaPath:"#/allOf/10/then/properties/body/properties/refusals/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
const len3 = data68.length;
for(let i3=0; i3<len3; i3++){
if(!(validate21(data68[i3], {instancePath:instancePath+"/body/refusals/" + i3,parentData:data68,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err222 = {instancePath:instancePath+"/body/refusals",schemaPath:"#/allOf/10/then/properties/body/properties/refusals/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/10/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
else {
const err224 = {instancePath,schemaPath:"#/allOf/10/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
var _valid12 = _errs218 === errors;
valid75 = _valid12;
if(valid75){
var props10 = {};
props10.body = true;
props10.type = true;
}
}
if(!valid75){
const err225 = {instancePath,schemaPath:"#/allOf/10/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
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
const _errs244 = errors;
let valid86 = true;
const _errs245 = errors;
if(errors === _errs245){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((data.type === undefined) && (missing11 = "type")){
const err226 = {};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
else {
if(data.type !== undefined){
if("hold.lifted" !== data.type){
const err227 = {};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
}
else {
const err228 = {};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
var _valid14 = _errs245 === errors;
errors = _errs244;
if(vErrors !== null){
if(_errs244){
vErrors.length = _errs244;
}
else {
vErrors = null;
}
}
if(_valid14){
const _errs248 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.body !== undefined){
let data71 = data.body;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.reason === undefined){
const err229 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
for(const key14 in data71){
if(!(key14 === "reason")){
const err230 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data71.reason !== undefined){
let data72 = data71.reason;
if(typeof data72 === "string"){
if(data72.length > 1000){
const err231 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(data72.length < 1){
const err232 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/body/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/body",schemaPath:"#/allOf/11/then/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath,schemaPath:"#/allOf/11/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
var _valid14 = _errs248 === errors;
valid86 = _valid14;
if(valid86){
var props11 = {};
props11.body = true;
props11.type = true;
}
}
if(!valid86){
const err236 = {instancePath,schemaPath:"#/allOf/11/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err237 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(data.seq === undefined){
const err238 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seq"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(data.prev === undefined){
const err239 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prev"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(data.type === undefined){
const err240 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data.at === undefined){
const err241 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(data.actor === undefined){
const err242 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data.model === undefined){
const err243 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data.digest === undefined){
const err244 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data.environment === undefined){
const err245 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data.promotion === undefined){
const err246 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "promotion"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data.body === undefined){
const err247 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
for(const key15 in data){
if(!(func1.call(schema31.properties, key15))){
const err248 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
if(1 !== data.schemaVersion){
const err249 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data.seq !== undefined){
let data74 = data.seq;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err250 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 99999999 || isNaN(data74)){
const err251 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999999}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err252 = {instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data.prev !== undefined){
let data75 = data.prev;
const _errs261 = errors;
let valid92 = false;
const _errs262 = errors;
if(typeof data75 === "string"){
if(!pattern5.test(data75)){
const err253 = {instancePath:instancePath+"/prev",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/prev",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
var _valid15 = _errs262 === errors;
valid92 = valid92 || _valid15;
const _errs265 = errors;
if(data75 !== null){
const err255 = {instancePath:instancePath+"/prev",schemaPath:"#/properties/prev/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var _valid15 = _errs265 === errors;
valid92 = valid92 || _valid15;
if(!valid92){
const err256 = {instancePath:instancePath+"/prev",schemaPath:"#/properties/prev/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
else {
errors = _errs261;
if(vErrors !== null){
if(_errs261){
vErrors.length = _errs261;
}
else {
vErrors = null;
}
}
}
}
if(data.type !== undefined){
let data76 = data.type;
if(!((((((((((((data76 === "ledger.opened") || (data76 === "model.registered")) || (data76 === "evidence.recorded")) || (data76 === "promotion.requested")) || (data76 === "promotion.approved")) || (data76 === "promotion.started")) || (data76 === "promotion.resumed")) || (data76 === "promotion.committed")) || (data76 === "promotion.failed")) || (data76 === "promotion.stuck")) || (data76 === "promotion.refused")) || (data76 === "hold.lifted"))){
const err257 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.type.enum}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data.at !== undefined){
let data77 = data.at;
if(typeof data77 === "string"){
if(!pattern20.test(data77)){
const err258 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
else {
const err259 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data.actor !== undefined){
let data78 = data.actor;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.account === undefined){
const err260 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "account"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(data78.run === undefined){
const err261 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "run"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(data78.attempt === undefined){
const err262 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/required",keyword:"required",params:{missingProperty: "attempt"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
for(const key16 in data78){
if(!(((key16 === "account") || (key16 === "run")) || (key16 === "attempt"))){
const err263 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data78.account !== undefined){
let data79 = data78.account;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err264 = {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 9007199254740991 || isNaN(data79)){
const err265 = {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err266 = {instancePath:instancePath+"/actor/account",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
if(data78.run !== undefined){
let data80 = data78.run;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err267 = {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 9007199254740991 || isNaN(data80)){
const err268 = {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(data80 < 0 || isNaN(data80)){
const err269 = {instancePath:instancePath+"/actor/run",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
if(data78.attempt !== undefined){
let data81 = data78.attempt;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err270 = {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 9007199254740991 || isNaN(data81)){
const err271 = {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data81 < 0 || isNaN(data81)){
const err272 = {instancePath:instancePath+"/actor/attempt",schemaPath:"#/$defs/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
}
else {
const err273 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data.model !== undefined){
let data82 = data.model;
const _errs283 = errors;
let valid98 = false;
const _errs284 = errors;
if(typeof data82 === "string"){
if(data82.length > 1000){
const err274 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data82.length < 1){
const err275 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
else {
const err276 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
var _valid16 = _errs284 === errors;
valid98 = valid98 || _valid16;
const _errs287 = errors;
if(data82 !== null){
const err277 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
var _valid16 = _errs287 === errors;
valid98 = valid98 || _valid16;
if(!valid98){
const err278 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
else {
errors = _errs283;
if(vErrors !== null){
if(_errs283){
vErrors.length = _errs283;
}
else {
vErrors = null;
}
}
}
}
if(data.digest !== undefined){
let data83 = data.digest;
const _errs290 = errors;
let valid100 = false;
const _errs291 = errors;
if(typeof data83 === "string"){
if(!pattern5.test(data83)){
const err279 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
var _valid17 = _errs291 === errors;
valid100 = valid100 || _valid17;
const _errs294 = errors;
if(data83 !== null){
const err281 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
var _valid17 = _errs294 === errors;
valid100 = valid100 || _valid17;
if(!valid100){
const err282 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
else {
errors = _errs290;
if(vErrors !== null){
if(_errs290){
vErrors.length = _errs290;
}
else {
vErrors = null;
}
}
}
}
if(data.environment !== undefined){
let data84 = data.environment;
const _errs297 = errors;
let valid102 = false;
const _errs298 = errors;
if(typeof data84 === "string"){
if(data84.length > 1000){
const err283 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data84.length < 1){
const err284 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
else {
const err285 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
var _valid18 = _errs298 === errors;
valid102 = valid102 || _valid18;
const _errs301 = errors;
if(data84 !== null){
const err286 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
var _valid18 = _errs301 === errors;
valid102 = valid102 || _valid18;
if(!valid102){
const err287 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
else {
errors = _errs297;
if(vErrors !== null){
if(_errs297){
vErrors.length = _errs297;
}
else {
vErrors = null;
}
}
}
}
if(data.promotion !== undefined){
let data85 = data.promotion;
const _errs304 = errors;
let valid104 = false;
const _errs305 = errors;
if(typeof data85 === "string"){
if(!pattern5.test(data85)){
const err288 = {instancePath:instancePath+"/promotion",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/promotion",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid19 = _errs305 === errors;
valid104 = valid104 || _valid19;
const _errs308 = errors;
if(data85 !== null){
const err290 = {instancePath:instancePath+"/promotion",schemaPath:"#/properties/promotion/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
var _valid19 = _errs308 === errors;
valid104 = valid104 || _valid19;
if(!valid104){
const err291 = {instancePath:instancePath+"/promotion",schemaPath:"#/properties/promotion/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
else {
errors = _errs304;
if(vErrors !== null){
if(_errs304){
vErrors.length = _errs304;
}
else {
vErrors = null;
}
}
}
}
if(data.body !== undefined){
let data86 = data.body;
if(!(data86 && typeof data86 == "object" && !Array.isArray(data86))){
const err292 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
else {
const err293 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiled: CompiledSchema = { schema: schema31, validate: validate20 }
