// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/gate-report.v1.json","title":"Modelgate gate report","description":"What one gate concluded, with everything it rests on. Fields may be added; readers ignore what they do not know.","type":"object","properties":{"schemaVersion":{"type":"integer","const":1},"gate":{"type":"string","enum":["manifest","quality","fairness","reproducibility","compare","inspect","card","promotion","doctor","audit"]},"verdict":{"type":"string","enum":["pass","warn","fail","inconclusive","error"]},"reasonCode":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"subject":{"type":["object","null"],"properties":{"model":{"type":"string"},"version":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"required":["model","version","digest"]},"policy":{"type":["object","null"],"properties":{"source":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"required":["source","digest"]},"findings":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"severity":{"type":"string","enum":["error","warning","note"]},"message":{"type":"string","minLength":1},"advice":{"type":"string"},"location":{"$ref":"#/$defs/location"},"subject":{"type":"string"},"data":{"type":"object"}},"required":["code","severity","message"]}},"measurements":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1},"of":{"type":"object","additionalProperties":{"type":"string"}},"value":{"type":["number","null"]},"n":{"type":"number","minimum":0},"numerator":{"type":"number","minimum":0},"denominator":{"type":"number","minimum":0},"interval":{"$ref":"#/$defs/interval"},"simultaneousInterval":{"$ref":"#/$defs/interval"},"notEstimable":{"type":"string","minLength":1},"state":{"type":"string","enum":["pass","fail","inconclusive","insufficient"]},"p":{"type":"number","minimum":0,"maximum":1},"margin":{"type":"number"},"worse":{"type":"string","enum":["higher","lower"]}},"required":["metric","of","value","n"],"if":{"type":"object","properties":{"value":{"type":"null"}}},"then":{"type":"object","properties":{"notEstimable":true},"required":["notEstimable"]}}},"tables":{"type":"array","items":{"type":"object","properties":{"title":{"type":"string"},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"align":{"type":"string","enum":["left","right","center"]}},"required":["name"]}},"rows":{"type":"array","items":{"type":"array","items":{"type":"string"}}}},"required":["title","columns","rows"]}},"data":{"type":"object"},"environment":{"type":"object","additionalProperties":{"type":"string"}},"tool":{"type":"object","properties":{"name":{"type":"string","const":"modelgate"},"version":{"type":"string"}},"required":["name","version"]}},"required":["schemaVersion","gate","verdict","reasonCode","subject","policy","findings","measurements","tables","data","environment","tool"],"$defs":{"location":{"type":"object","description":"Counts from 1; the end is exclusive.","properties":{"path":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}},"required":["path","line","column","endLine","endColumn"]},"interval":{"type":"object","properties":{"low":{"type":["number","null"]},"high":{"type":["number","null"]},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},"method":{"type":"string","minLength":1}},"required":["low","high","level","method"]}}};
const schema32 = {"type":"object","description":"Counts from 1; the end is exclusive.","properties":{"path":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}},"required":["path","line","column","endLine","endColumn"]};
const schema33 = {"type":"object","properties":{"low":{"type":["number","null"]},"high":{"type":["number","null"]},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},"method":{"type":"string","minLength":1}},"required":["low","high","level","method"]};
const pattern4 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/gate-report.v1.json" */;
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
if(data.schemaVersion === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"}});
errors++;
}
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
if(data.subject === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"}});
errors++;
}
if(data.policy === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"}});
errors++;
}
if(data.findings === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"}});
errors++;
}
if(data.measurements === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "measurements"}});
errors++;
}
if(data.tables === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tables"}});
errors++;
}
if(data.data === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}});
errors++;
}
if(data.environment === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}});
errors++;
}
if(data.tool === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"}});
errors++;
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = note(vErrors, {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if(1 !== data0){
vErrors = note(vErrors, {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1}});
errors++;
}
}
if(data.gate !== undefined){
let data1 = data.gate;
if(typeof data1 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((((((((data1 === "manifest") || (data1 === "quality")) || (data1 === "fairness")) || (data1 === "reproducibility")) || (data1 === "compare")) || (data1 === "inspect")) || (data1 === "card")) || (data1 === "promotion")) || (data1 === "doctor")) || (data1 === "audit"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/enum",keyword:"enum",params:{allowedValues: schema31.properties.gate.enum}});
errors++;
}
}
if(data.verdict !== undefined){
let data2 = data.verdict;
if(typeof data2 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data2 === "pass") || (data2 === "warn")) || (data2 === "fail")) || (data2 === "inconclusive")) || (data2 === "error"))){
vErrors = note(vErrors, {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}});
errors++;
}
}
if(data.reasonCode !== undefined){
let data3 = data.reasonCode;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
vErrors = note(vErrors, {instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.subject !== undefined){
let data4 = data.subject;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: schema31.properties.subject.type}});
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.model === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "model"}});
errors++;
}
if(data4.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data4.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if(data4.model !== undefined){
if(typeof data4.model !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/subject/model",schemaPath:"#/properties/subject/properties/model/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data4.version !== undefined){
if(typeof data4.version !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/subject/version",schemaPath:"#/properties/subject/properties/version/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data4.digest !== undefined){
let data7 = data4.digest;
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
vErrors = note(vErrors, {instancePath:instancePath+"/subject/digest",schemaPath:"#/properties/subject/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/subject/digest",schemaPath:"#/properties/subject/properties/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.policy !== undefined){
let data8 = data.policy;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema31.properties.policy.type}});
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.source === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "source"}});
errors++;
}
if(data8.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if(data8.source !== undefined){
if(typeof data8.source !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/policy/source",schemaPath:"#/properties/policy/properties/source/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data8.digest !== undefined){
let data10 = data8.digest;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
vErrors = note(vErrors, {instancePath:instancePath+"/policy/digest",schemaPath:"#/properties/policy/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/policy/digest",schemaPath:"#/properties/policy/properties/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.findings !== undefined){
let data11 = data.findings;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.code === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data12.severity === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "severity"}});
errors++;
}
if(data12.message === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "message"}});
errors++;
}
if(data12.code !== undefined){
let data13 = data12.code;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/code",schemaPath:"#/properties/findings/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data12.severity !== undefined){
let data14 = data12.severity;
if(typeof data14 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data14 === "error") || (data14 === "warning")) || (data14 === "note"))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum}});
errors++;
}
}
if(data12.message !== undefined){
let data15 = data12.message;
if(typeof data15 === "string"){
if(data15.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/message",schemaPath:"#/properties/findings/items/properties/message/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data12.advice !== undefined){
if(typeof data12.advice !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/advice",schemaPath:"#/properties/findings/items/properties/advice/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data12.location !== undefined){
let data17 = data12.location;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.path === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data17.line === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "line"}});
errors++;
}
if(data17.column === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "column"}});
errors++;
}
if(data17.endLine === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "endLine"}});
errors++;
}
if(data17.endColumn === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "endColumn"}});
errors++;
}
if(data17.path !== undefined){
if(typeof data17.path !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/path",schemaPath:"#/$defs/location/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data17.line !== undefined){
let data19 = data17.line;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/line",schemaPath:"#/$defs/location/properties/line/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/line",schemaPath:"#/$defs/location/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data17.column !== undefined){
let data20 = data17.column;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/column",schemaPath:"#/$defs/location/properties/column/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/column",schemaPath:"#/$defs/location/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data17.endLine !== undefined){
let data21 = data17.endLine;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/endLine",schemaPath:"#/$defs/location/properties/endLine/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/endLine",schemaPath:"#/$defs/location/properties/endLine/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data17.endColumn !== undefined){
let data22 = data17.endColumn;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/endColumn",schemaPath:"#/$defs/location/properties/endColumn/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location/endColumn",schemaPath:"#/$defs/location/properties/endColumn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data12.subject !== undefined){
if(typeof data12.subject !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/subject",schemaPath:"#/properties/findings/items/properties/subject/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data12.data !== undefined){
let data24 = data12.data;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0+"/data",schemaPath:"#/properties/findings/items/properties/data/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.measurements !== undefined){
let data25 = data.measurements;
if(Array.isArray(data25)){
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
let data26 = data25[i1];
const _errs56 = errors;
let valid10 = true;
const _errs57 = errors;
if(errors === _errs57){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.value !== undefined){
if(data26.value !== null){
vErrors = note(vErrors, {});
errors++;
}
}
}
else {
vErrors = note(vErrors, {});
errors++;
}
}
var _valid0 = _errs57 === errors;
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs61 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.notEstimable === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/then/required",keyword:"required",params:{missingProperty: "notEstimable"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid0 = _errs61 === errors;
valid10 = _valid0;
if(valid10){
var props0 = {};
props0.notEstimable = true;
props0.value = true;
}
}
if(!valid10){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/if",keyword:"if",params:{failingKeyword: "then"}});
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.metric === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "metric"}});
errors++;
}
if(data26.of === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "of"}});
errors++;
}
if(data26.value === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "value"}});
errors++;
}
if(data26.n === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "n"}});
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.metric = true;
props0.of = true;
props0.value = true;
props0.n = true;
props0.numerator = true;
props0.denominator = true;
props0.interval = true;
props0.simultaneousInterval = true;
props0.notEstimable = true;
props0.state = true;
props0.p = true;
props0.margin = true;
props0.worse = true;
}
if(data26.metric !== undefined){
let data28 = data26.metric;
if(typeof data28 === "string"){
if(data28.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/metric",schemaPath:"#/properties/measurements/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/metric",schemaPath:"#/properties/measurements/items/properties/metric/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.of !== undefined){
let data29 = data26.of;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key0 in data29){
if(typeof data29[key0] !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/of/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/measurements/items/properties/of/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/of",schemaPath:"#/properties/measurements/items/properties/of/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data26.value !== undefined){
let data31 = data26.value;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/value",schemaPath:"#/properties/measurements/items/properties/value/type",keyword:"type",params:{type: schema31.properties.measurements.items.properties.value.type}});
errors++;
}
}
if(data26.n !== undefined){
let data32 = data26.n;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/n",schemaPath:"#/properties/measurements/items/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/n",schemaPath:"#/properties/measurements/items/properties/n/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data26.numerator !== undefined){
let data33 = data26.numerator;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/numerator",schemaPath:"#/properties/measurements/items/properties/numerator/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/numerator",schemaPath:"#/properties/measurements/items/properties/numerator/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data26.denominator !== undefined){
let data34 = data26.denominator;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/denominator",schemaPath:"#/properties/measurements/items/properties/denominator/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/denominator",schemaPath:"#/properties/measurements/items/properties/denominator/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data26.interval !== undefined){
let data35 = data26.interval;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.low === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "low"}});
errors++;
}
if(data35.high === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "high"}});
errors++;
}
if(data35.level === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "level"}});
errors++;
}
if(data35.method === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "method"}});
errors++;
}
if(data35.low !== undefined){
let data36 = data35.low;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/low",schemaPath:"#/$defs/interval/properties/low/type",keyword:"type",params:{type: schema33.properties.low.type}});
errors++;
}
}
if(data35.high !== undefined){
let data37 = data35.high;
if((!((typeof data37 == "number") && (isFinite(data37)))) && (data37 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/high",schemaPath:"#/$defs/interval/properties/high/type",keyword:"type",params:{type: schema33.properties.high.type}});
errors++;
}
}
if(data35.level !== undefined){
let data38 = data35.level;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 >= 1 || isNaN(data38)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}});
errors++;
}
if(data38 <= 0 || isNaN(data38)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data35.method !== undefined){
let data39 = data35.method;
if(typeof data39 === "string"){
if(data39.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/method",schemaPath:"#/$defs/interval/properties/method/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval/method",schemaPath:"#/$defs/interval/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data26.simultaneousInterval !== undefined){
let data40 = data26.simultaneousInterval;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.low === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "low"}});
errors++;
}
if(data40.high === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "high"}});
errors++;
}
if(data40.level === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "level"}});
errors++;
}
if(data40.method === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "method"}});
errors++;
}
if(data40.low !== undefined){
let data41 = data40.low;
if((!((typeof data41 == "number") && (isFinite(data41)))) && (data41 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/low",schemaPath:"#/$defs/interval/properties/low/type",keyword:"type",params:{type: schema33.properties.low.type}});
errors++;
}
}
if(data40.high !== undefined){
let data42 = data40.high;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (data42 !== null)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/high",schemaPath:"#/$defs/interval/properties/high/type",keyword:"type",params:{type: schema33.properties.high.type}});
errors++;
}
}
if(data40.level !== undefined){
let data43 = data40.level;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 >= 1 || isNaN(data43)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}});
errors++;
}
if(data43 <= 0 || isNaN(data43)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data40.method !== undefined){
let data44 = data40.method;
if(typeof data44 === "string"){
if(data44.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/method",schemaPath:"#/$defs/interval/properties/method/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/method",schemaPath:"#/$defs/interval/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data26.notEstimable !== undefined){
let data45 = data26.notEstimable;
if(typeof data45 === "string"){
if(data45.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/notEstimable",schemaPath:"#/properties/measurements/items/properties/notEstimable/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/notEstimable",schemaPath:"#/properties/measurements/items/properties/notEstimable/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.state !== undefined){
let data46 = data26.state;
if(typeof data46 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/state",schemaPath:"#/properties/measurements/items/properties/state/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data46 === "pass") || (data46 === "fail")) || (data46 === "inconclusive")) || (data46 === "insufficient"))){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/state",schemaPath:"#/properties/measurements/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.measurements.items.properties.state.enum}});
errors++;
}
}
if(data26.p !== undefined){
let data47 = data26.p;
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 1 || isNaN(data47)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}});
errors++;
}
if(data47 < 0 || isNaN(data47)){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data26.margin !== undefined){
let data48 = data26.margin;
if(!((typeof data48 == "number") && (isFinite(data48)))){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/margin",schemaPath:"#/properties/measurements/items/properties/margin/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data26.worse !== undefined){
let data49 = data26.worse;
if(typeof data49 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/worse",schemaPath:"#/properties/measurements/items/properties/worse/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data49 === "higher") || (data49 === "lower"))){
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1+"/worse",schemaPath:"#/properties/measurements/items/properties/worse/enum",keyword:"enum",params:{allowedValues: schema31.properties.measurements.items.properties.worse.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.tables !== undefined){
let data50 = data.tables;
if(Array.isArray(data50)){
const len2 = data50.length;
for(let i2=0; i2<len2; i2++){
let data51 = data50[i2];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.title === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "title"}});
errors++;
}
if(data51.columns === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "columns"}});
errors++;
}
if(data51.rows === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "rows"}});
errors++;
}
if(data51.title !== undefined){
if(typeof data51.title !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/title",schemaPath:"#/properties/tables/items/properties/title/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data51.columns !== undefined){
let data53 = data51.columns;
if(Array.isArray(data53)){
const len3 = data53.length;
for(let i3=0; i3<len3; i3++){
let data54 = data53[i3];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3,schemaPath:"#/properties/tables/items/properties/columns/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data54.name !== undefined){
if(typeof data54.name !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/name",schemaPath:"#/properties/tables/items/properties/columns/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data54.align !== undefined){
let data56 = data54.align;
if(typeof data56 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/align",schemaPath:"#/properties/tables/items/properties/columns/items/properties/align/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data56 === "left") || (data56 === "right")) || (data56 === "center"))){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/align",schemaPath:"#/properties/tables/items/properties/columns/items/properties/align/enum",keyword:"enum",params:{allowedValues: schema31.properties.tables.items.properties.columns.items.properties.align.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3,schemaPath:"#/properties/tables/items/properties/columns/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/columns",schemaPath:"#/properties/tables/items/properties/columns/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data51.rows !== undefined){
let data57 = data51.rows;
if(Array.isArray(data57)){
const len4 = data57.length;
for(let i4=0; i4<len4; i4++){
let data58 = data57[i4];
if(Array.isArray(data58)){
const len5 = data58.length;
for(let i5=0; i5<len5; i5++){
if(typeof data58[i5] !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/rows/" + i4+"/" + i5,schemaPath:"#/properties/tables/items/properties/rows/items/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/rows/" + i4,schemaPath:"#/properties/tables/items/properties/rows/items/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2+"/rows",schemaPath:"#/properties/tables/items/properties/rows/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.data !== undefined){
let data60 = data.data;
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
vErrors = note(vErrors, {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.environment !== undefined){
let data61 = data.environment;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key1 in data61){
if(typeof data61[key1] !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.tool !== undefined){
let data63 = data.tool;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data63.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data63.name !== undefined){
let data64 = data63.name;
if(typeof data64 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
if("modelgate" !== data64){
vErrors = note(vErrors, {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "modelgate"}});
errors++;
}
}
if(data63.version !== undefined){
if(typeof data63.version !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"}});
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
validate20.evaluated = {"props":{"schemaVersion":true,"gate":true,"verdict":true,"reasonCode":true,"subject":true,"policy":true,"findings":true,"measurements":true,"tables":true,"data":true,"environment":true,"tool":true},"dynamicProps":false,"dynamicItems":false};

function note(violations, violation) {
if (violations === null) return [violation];
violations.push(violation);
return violations;
}

export const GATE_REPORT_SCHEMA: CompiledSchema = { schema: schema31, validate: validate20 }
