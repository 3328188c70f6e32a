// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/evidence.v1.json","title":"Modelgate evidence, version 1","description":"What a gate found out about exactly these bytes: the body of the ledger's event evidence.recorded.","type":"object","additionalProperties":false,"required":["gate","verdict","reasonCode","report","policy","headSha","testedSha","ref","strength"],"properties":{"gate":{"description":"The gate that judged.","enum":["manifest","quality","fairness","reproducibility"]},"verdict":{"description":"What it decided.","enum":["pass","warn","fail","inconclusive","error"]},"reasonCode":{"description":"Why, as a code.","$ref":"#/$defs/code"},"report":{"description":"Digest of the gate's report, which lies in the ledger too.","$ref":"#/$defs/digest"},"policy":{"description":"Digest of the policy that the gate applied.","$ref":"#/$defs/digest"},"headSha":{"description":"The commit that was proposed.","$ref":"#/$defs/commit"},"testedSha":{"description":"The commit whose files were judged.","$ref":"#/$defs/commit"},"ref":{"description":"The branch that was judged.","$ref":"#/$defs/text"},"strength":{"description":"recomputed: predictions were made again from these bytes; claimed: they are the author's word.","enum":["claimed","recomputed"]}},"$defs":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits"},"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$","x-message":"must be the 40 or 64 hexadecimal digits of a commit"},"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$","x-message":"must be a code of capitals, digits and underscores"},"text":{"type":"string","minLength":1,"maxLength":1000}}};
const schema32 = {"type":"string","pattern":"^[A-Z][A-Z0-9_]{1,63}$","x-message":"must be a code of capitals, digits and underscores"};
const schema33 = {"type":"string","pattern":"^sha256:[0-9a-f]{64}$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits"};
const schema35 = {"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$","x-message":"must be the 40 or 64 hexadecimal digits of a commit"};
const schema37 = {"type":"string","minLength":1,"maxLength":1000};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern7 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/evidence.v1.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.gate === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gate"}});
errors++;
}
if(data.verdict === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"}});
errors++;
}
if(data.reasonCode === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasonCode"}});
errors++;
}
if(data.report === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "report"}});
errors++;
}
if(data.policy === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
if(data.headSha === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "headSha"}});
errors++;
}
if(data.testedSha === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "testedSha"}});
errors++;
}
if(data.ref === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ref"}});
errors++;
}
if(data.strength === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "strength"}});
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
vErrors = note(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.gate !== undefined){
let data0 = data.gate;
if(!((((data0 === "manifest") || (data0 === "quality")) || (data0 === "fairness")) || (data0 === "reproducibility"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/enum",keyword:"enum",params:{allowedValues: schema31.properties.gate.enum}});
errors++;
}
}
if(data.verdict !== undefined){
let data1 = data.verdict;
if(!(((((data1 === "pass") || (data1 === "warn")) || (data1 === "fail")) || (data1 === "inconclusive")) || (data1 === "error"))){
vErrors = note(vErrors, {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}});
errors++;
}
}
if(data.reasonCode !== undefined){
let data2 = data.reasonCode;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = note(vErrors, {instancePath:instancePath+"/reasonCode",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{1,63}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/reasonCode",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.report !== undefined){
let data3 = data.report;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
vErrors = note(vErrors, {instancePath:instancePath+"/report",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/report",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.policy !== undefined){
let data4 = data.policy;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
vErrors = note(vErrors, {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.headSha !== undefined){
let data5 = data.headSha;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
vErrors = note(vErrors, {instancePath:instancePath+"/headSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/headSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.testedSha !== undefined){
let data6 = data.testedSha;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
vErrors = note(vErrors, {instancePath:instancePath+"/testedSha",schemaPath:"#/$defs/commit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/testedSha",schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.ref !== undefined){
let data7 = data.ref;
if(typeof data7 === "string"){
if(data7.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/ref",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000}});
errors++;
}
if(data7.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/ref",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/ref",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.strength !== undefined){
let data8 = data.strength;
if(!((data8 === "claimed") || (data8 === "recomputed"))){
vErrors = note(vErrors, {instancePath:instancePath+"/strength",schemaPath:"#/properties/strength/enum",keyword:"enum",params:{allowedValues: schema31.properties.strength.enum}});
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

export const EVIDENCE_SCHEMA: CompiledSchema = { schema: schema31, validate: validate20 }
