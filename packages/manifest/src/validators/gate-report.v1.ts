// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/gate-report.v1.json","title":"Modelgate gate report","description":"What one gate concluded, with everything it rests on. Fields may be added; readers ignore what they do not know.","type":"object","properties":{"schemaVersion":{"type":"integer","const":1},"gate":{"type":"string","enum":["manifest","quality","fairness","reproducibility","compare","inspect","card","promotion","doctor","audit"]},"verdict":{"type":"string","enum":["pass","warn","fail","inconclusive","error"]},"reasonCode":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"subject":{"type":["object","null"],"properties":{"model":{"type":"string"},"version":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"required":["model","version","digest"]},"policy":{"type":["object","null"],"properties":{"source":{"type":"string"},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}},"required":["source","digest"]},"findings":{"type":"array","items":{"type":"object","properties":{"code":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"severity":{"type":"string","enum":["error","warning","note"]},"message":{"type":"string","minLength":1},"advice":{"type":"string"},"location":{"$ref":"#/$defs/location"},"subject":{"type":"string"},"data":{"type":"object"}},"required":["code","severity","message"]}},"measurements":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1},"of":{"type":"object","additionalProperties":{"type":"string"}},"value":{"type":["number","null"]},"n":{"type":"number","minimum":0},"numerator":{"type":"number","minimum":0},"denominator":{"type":"number","minimum":0},"interval":{"$ref":"#/$defs/interval"},"simultaneousInterval":{"$ref":"#/$defs/interval"},"notEstimable":{"type":"string","minLength":1},"state":{"type":"string","enum":["pass","fail","inconclusive","insufficient"]},"p":{"type":"number","minimum":0,"maximum":1},"margin":{"type":"number"}},"required":["metric","of","value","n"],"if":{"type":"object","properties":{"value":{"type":"null"}}},"then":{"type":"object","properties":{"notEstimable":true},"required":["notEstimable"]}}},"tables":{"type":"array","items":{"type":"object","properties":{"title":{"type":"string"},"columns":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"align":{"type":"string","enum":["left","right","center"]}},"required":["name"]}},"rows":{"type":"array","items":{"type":"array","items":{"type":"string"}}}},"required":["title","columns","rows"]}},"data":{"type":"object"},"environment":{"type":"object","additionalProperties":{"type":"string"}},"tool":{"type":"object","properties":{"name":{"type":"string","const":"modelgate"},"version":{"type":"string"}},"required":["name","version"]}},"required":["schemaVersion","gate","verdict","reasonCode","subject","policy","findings","measurements","tables","data","environment","tool"],"$defs":{"location":{"type":"object","description":"Counts from 1; the end is exclusive.","properties":{"path":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}},"required":["path","line","column","endLine","endColumn"]},"interval":{"type":"object","properties":{"low":{"type":["number","null"]},"high":{"type":["number","null"]},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},"method":{"type":"string","minLength":1}},"required":["low","high","level","method"]}}};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.gate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gate"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.verdict === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.reasonCode === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasonCode"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.subject === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.policy === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.findings === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.measurements === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "measurements"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.tables === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tables"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.data === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.environment === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.tool === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err12 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(1 !== data0){
const err13 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.gate !== undefined){
let data1 = data.gate;
if(typeof data1 !== "string"){
const err14 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((((((((((data1 === "manifest") || (data1 === "quality")) || (data1 === "fairness")) || (data1 === "reproducibility")) || (data1 === "compare")) || (data1 === "inspect")) || (data1 === "card")) || (data1 === "promotion")) || (data1 === "doctor")) || (data1 === "audit"))){
const err15 = {instancePath:instancePath+"/gate",schemaPath:"#/properties/gate/enum",keyword:"enum",params:{allowedValues: schema31.properties.gate.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.verdict !== undefined){
let data2 = data.verdict;
if(typeof data2 !== "string"){
const err16 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((((data2 === "pass") || (data2 === "warn")) || (data2 === "fail")) || (data2 === "inconclusive")) || (data2 === "error"))){
const err17 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.verdict.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.reasonCode !== undefined){
let data3 = data.reasonCode;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err18 = {instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/reasonCode",schemaPath:"#/properties/reasonCode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.subject !== undefined){
let data4 = data.subject;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
const err20 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: schema31.properties.subject.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.model === undefined){
const err21 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "model"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4.version === undefined){
const err22 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data4.digest === undefined){
const err23 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data4.model !== undefined){
if(typeof data4.model !== "string"){
const err24 = {instancePath:instancePath+"/subject/model",schemaPath:"#/properties/subject/properties/model/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.version !== undefined){
if(typeof data4.version !== "string"){
const err25 = {instancePath:instancePath+"/subject/version",schemaPath:"#/properties/subject/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.digest !== undefined){
let data7 = data4.digest;
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err26 = {instancePath:instancePath+"/subject/digest",schemaPath:"#/properties/subject/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/subject/digest",schemaPath:"#/properties/subject/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data.policy !== undefined){
let data8 = data.policy;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err28 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: schema31.properties.policy.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.source === undefined){
const err29 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "source"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.digest === undefined){
const err30 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.source !== undefined){
if(typeof data8.source !== "string"){
const err31 = {instancePath:instancePath+"/policy/source",schemaPath:"#/properties/policy/properties/source/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.digest !== undefined){
let data10 = data8.digest;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err32 = {instancePath:instancePath+"/policy/digest",schemaPath:"#/properties/policy/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/policy/digest",schemaPath:"#/properties/policy/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
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
const err34 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12.severity === undefined){
const err35 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12.message === undefined){
const err36 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data12.code !== undefined){
let data13 = data12.code;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err37 = {instancePath:instancePath+"/findings/" + i0+"/code",schemaPath:"#/properties/findings/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/findings/" + i0+"/code",schemaPath:"#/properties/findings/items/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.severity !== undefined){
let data14 = data12.severity;
if(typeof data14 !== "string"){
const err39 = {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(((data14 === "error") || (data14 === "warning")) || (data14 === "note"))){
const err40 = {instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.findings.items.properties.severity.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12.message !== undefined){
let data15 = data12.message;
if(typeof data15 === "string"){
if(data15.length < 1){
const err41 = {instancePath:instancePath+"/findings/" + i0+"/message",schemaPath:"#/properties/findings/items/properties/message/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/findings/" + i0+"/message",schemaPath:"#/properties/findings/items/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data12.advice !== undefined){
if(typeof data12.advice !== "string"){
const err43 = {instancePath:instancePath+"/findings/" + i0+"/advice",schemaPath:"#/properties/findings/items/properties/advice/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.location !== undefined){
let data17 = data12.location;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.path === undefined){
const err44 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data17.line === undefined){
const err45 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data17.column === undefined){
const err46 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17.endLine === undefined){
const err47 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "endLine"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data17.endColumn === undefined){
const err48 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/required",keyword:"required",params:{missingProperty: "endColumn"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data17.path !== undefined){
if(typeof data17.path !== "string"){
const err49 = {instancePath:instancePath+"/findings/" + i0+"/location/path",schemaPath:"#/$defs/location/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data17.line !== undefined){
let data19 = data17.line;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err50 = {instancePath:instancePath+"/findings/" + i0+"/location/line",schemaPath:"#/$defs/location/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err51 = {instancePath:instancePath+"/findings/" + i0+"/location/line",schemaPath:"#/$defs/location/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data17.column !== undefined){
let data20 = data17.column;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err52 = {instancePath:instancePath+"/findings/" + i0+"/location/column",schemaPath:"#/$defs/location/properties/column/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err53 = {instancePath:instancePath+"/findings/" + i0+"/location/column",schemaPath:"#/$defs/location/properties/column/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data17.endLine !== undefined){
let data21 = data17.endLine;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err54 = {instancePath:instancePath+"/findings/" + i0+"/location/endLine",schemaPath:"#/$defs/location/properties/endLine/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 1 || isNaN(data21)){
const err55 = {instancePath:instancePath+"/findings/" + i0+"/location/endLine",schemaPath:"#/$defs/location/properties/endLine/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data17.endColumn !== undefined){
let data22 = data17.endColumn;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err56 = {instancePath:instancePath+"/findings/" + i0+"/location/endColumn",schemaPath:"#/$defs/location/properties/endColumn/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 1 || isNaN(data22)){
const err57 = {instancePath:instancePath+"/findings/" + i0+"/location/endColumn",schemaPath:"#/$defs/location/properties/endColumn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err58 = {instancePath:instancePath+"/findings/" + i0+"/location",schemaPath:"#/$defs/location/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data12.subject !== undefined){
if(typeof data12.subject !== "string"){
const err59 = {instancePath:instancePath+"/findings/" + i0+"/subject",schemaPath:"#/properties/findings/items/properties/subject/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data12.data !== undefined){
let data24 = data12.data;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err60 = {instancePath:instancePath+"/findings/" + i0+"/data",schemaPath:"#/properties/findings/items/properties/data/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/properties/findings/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
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
}
else {
const err64 = {};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
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
const err65 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/then/required",keyword:"required",params:{missingProperty: "notEstimable"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/then/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
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
const err67 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.metric === undefined){
const err68 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data26.of === undefined){
const err69 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "of"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data26.value === undefined){
const err70 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data26.n === undefined){
const err71 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/required",keyword:"required",params:{missingProperty: "n"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
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
}
if(data26.metric !== undefined){
let data28 = data26.metric;
if(typeof data28 === "string"){
if(data28.length < 1){
const err72 = {instancePath:instancePath+"/measurements/" + i1+"/metric",schemaPath:"#/properties/measurements/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/measurements/" + i1+"/metric",schemaPath:"#/properties/measurements/items/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data26.of !== undefined){
let data29 = data26.of;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key0 in data29){
if(typeof data29[key0] !== "string"){
const err74 = {instancePath:instancePath+"/measurements/" + i1+"/of/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/measurements/items/properties/of/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/measurements/" + i1+"/of",schemaPath:"#/properties/measurements/items/properties/of/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data26.value !== undefined){
let data31 = data26.value;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
const err76 = {instancePath:instancePath+"/measurements/" + i1+"/value",schemaPath:"#/properties/measurements/items/properties/value/type",keyword:"type",params:{type: schema31.properties.measurements.items.properties.value.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.n !== undefined){
let data32 = data26.n;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err77 = {instancePath:instancePath+"/measurements/" + i1+"/n",schemaPath:"#/properties/measurements/items/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/measurements/" + i1+"/n",schemaPath:"#/properties/measurements/items/properties/n/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data26.numerator !== undefined){
let data33 = data26.numerator;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err79 = {instancePath:instancePath+"/measurements/" + i1+"/numerator",schemaPath:"#/properties/measurements/items/properties/numerator/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/measurements/" + i1+"/numerator",schemaPath:"#/properties/measurements/items/properties/numerator/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.denominator !== undefined){
let data34 = data26.denominator;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err81 = {instancePath:instancePath+"/measurements/" + i1+"/denominator",schemaPath:"#/properties/measurements/items/properties/denominator/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/measurements/" + i1+"/denominator",schemaPath:"#/properties/measurements/items/properties/denominator/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data26.interval !== undefined){
let data35 = data26.interval;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.low === undefined){
const err83 = {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "low"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data35.high === undefined){
const err84 = {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "high"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data35.level === undefined){
const err85 = {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data35.method === undefined){
const err86 = {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data35.low !== undefined){
let data36 = data35.low;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
const err87 = {instancePath:instancePath+"/measurements/" + i1+"/interval/low",schemaPath:"#/$defs/interval/properties/low/type",keyword:"type",params:{type: schema33.properties.low.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data35.high !== undefined){
let data37 = data35.high;
if((!((typeof data37 == "number") && (isFinite(data37)))) && (data37 !== null)){
const err88 = {instancePath:instancePath+"/measurements/" + i1+"/interval/high",schemaPath:"#/$defs/interval/properties/high/type",keyword:"type",params:{type: schema33.properties.high.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data35.level !== undefined){
let data38 = data35.level;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 >= 1 || isNaN(data38)){
const err89 = {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data38 <= 0 || isNaN(data38)){
const err90 = {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/measurements/" + i1+"/interval/level",schemaPath:"#/$defs/interval/properties/level/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data35.method !== undefined){
let data39 = data35.method;
if(typeof data39 === "string"){
if(data39.length < 1){
const err92 = {instancePath:instancePath+"/measurements/" + i1+"/interval/method",schemaPath:"#/$defs/interval/properties/method/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/measurements/" + i1+"/interval/method",schemaPath:"#/$defs/interval/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/measurements/" + i1+"/interval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data26.simultaneousInterval !== undefined){
let data40 = data26.simultaneousInterval;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.low === undefined){
const err95 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "low"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data40.high === undefined){
const err96 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "high"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data40.level === undefined){
const err97 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data40.method === undefined){
const err98 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data40.low !== undefined){
let data41 = data40.low;
if((!((typeof data41 == "number") && (isFinite(data41)))) && (data41 !== null)){
const err99 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/low",schemaPath:"#/$defs/interval/properties/low/type",keyword:"type",params:{type: schema33.properties.low.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data40.high !== undefined){
let data42 = data40.high;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (data42 !== null)){
const err100 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/high",schemaPath:"#/$defs/interval/properties/high/type",keyword:"type",params:{type: schema33.properties.high.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data40.level !== undefined){
let data43 = data40.level;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 >= 1 || isNaN(data43)){
const err101 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data43 <= 0 || isNaN(data43)){
const err102 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/level",schemaPath:"#/$defs/interval/properties/level/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data40.method !== undefined){
let data44 = data40.method;
if(typeof data44 === "string"){
if(data44.length < 1){
const err104 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/method",schemaPath:"#/$defs/interval/properties/method/minLength",keyword:"minLength",params:{limit: 1}};
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
const err105 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval/method",schemaPath:"#/$defs/interval/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/measurements/" + i1+"/simultaneousInterval",schemaPath:"#/$defs/interval/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data26.notEstimable !== undefined){
let data45 = data26.notEstimable;
if(typeof data45 === "string"){
if(data45.length < 1){
const err107 = {instancePath:instancePath+"/measurements/" + i1+"/notEstimable",schemaPath:"#/properties/measurements/items/properties/notEstimable/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/measurements/" + i1+"/notEstimable",schemaPath:"#/properties/measurements/items/properties/notEstimable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data26.state !== undefined){
let data46 = data26.state;
if(typeof data46 !== "string"){
const err109 = {instancePath:instancePath+"/measurements/" + i1+"/state",schemaPath:"#/properties/measurements/items/properties/state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!((((data46 === "pass") || (data46 === "fail")) || (data46 === "inconclusive")) || (data46 === "insufficient"))){
const err110 = {instancePath:instancePath+"/measurements/" + i1+"/state",schemaPath:"#/properties/measurements/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema31.properties.measurements.items.properties.state.enum}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data26.p !== undefined){
let data47 = data26.p;
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 1 || isNaN(data47)){
const err111 = {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err112 = {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/measurements/" + i1+"/p",schemaPath:"#/properties/measurements/items/properties/p/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data26.margin !== undefined){
let data48 = data26.margin;
if(!((typeof data48 == "number") && (isFinite(data48)))){
const err114 = {instancePath:instancePath+"/measurements/" + i1+"/margin",schemaPath:"#/properties/measurements/items/properties/margin/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/measurements/" + i1,schemaPath:"#/properties/measurements/items/type",keyword:"type",params:{type: "object"}};
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
const err116 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.tables !== undefined){
let data49 = data.tables;
if(Array.isArray(data49)){
const len2 = data49.length;
for(let i2=0; i2<len2; i2++){
let data50 = data49[i2];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.title === undefined){
const err117 = {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data50.columns === undefined){
const err118 = {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "columns"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data50.rows === undefined){
const err119 = {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/required",keyword:"required",params:{missingProperty: "rows"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data50.title !== undefined){
if(typeof data50.title !== "string"){
const err120 = {instancePath:instancePath+"/tables/" + i2+"/title",schemaPath:"#/properties/tables/items/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data50.columns !== undefined){
let data52 = data50.columns;
if(Array.isArray(data52)){
const len3 = data52.length;
for(let i3=0; i3<len3; i3++){
let data53 = data52[i3];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.name === undefined){
const err121 = {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3,schemaPath:"#/properties/tables/items/properties/columns/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data53.name !== undefined){
if(typeof data53.name !== "string"){
const err122 = {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/name",schemaPath:"#/properties/tables/items/properties/columns/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data53.align !== undefined){
let data55 = data53.align;
if(typeof data55 !== "string"){
const err123 = {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/align",schemaPath:"#/properties/tables/items/properties/columns/items/properties/align/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!(((data55 === "left") || (data55 === "right")) || (data55 === "center"))){
const err124 = {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3+"/align",schemaPath:"#/properties/tables/items/properties/columns/items/properties/align/enum",keyword:"enum",params:{allowedValues: schema31.properties.tables.items.properties.columns.items.properties.align.enum}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/tables/" + i2+"/columns/" + i3,schemaPath:"#/properties/tables/items/properties/columns/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/tables/" + i2+"/columns",schemaPath:"#/properties/tables/items/properties/columns/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data50.rows !== undefined){
let data56 = data50.rows;
if(Array.isArray(data56)){
const len4 = data56.length;
for(let i4=0; i4<len4; i4++){
let data57 = data56[i4];
if(Array.isArray(data57)){
const len5 = data57.length;
for(let i5=0; i5<len5; i5++){
if(typeof data57[i5] !== "string"){
const err127 = {instancePath:instancePath+"/tables/" + i2+"/rows/" + i4+"/" + i5,schemaPath:"#/properties/tables/items/properties/rows/items/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/tables/" + i2+"/rows/" + i4,schemaPath:"#/properties/tables/items/properties/rows/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/tables/" + i2+"/rows",schemaPath:"#/properties/tables/items/properties/rows/type",keyword:"type",params:{type: "array"}};
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
else {
const err130 = {instancePath:instancePath+"/tables/" + i2,schemaPath:"#/properties/tables/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.data !== undefined){
let data59 = data.data;
if(!(data59 && typeof data59 == "object" && !Array.isArray(data59))){
const err132 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.environment !== undefined){
let data60 = data.environment;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key1 in data60){
if(typeof data60[key1] !== "string"){
const err133 = {instancePath:instancePath+"/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.tool !== undefined){
let data62 = data.tool;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.name === undefined){
const err135 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data62.version === undefined){
const err136 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data62.name !== undefined){
let data63 = data62.name;
if(typeof data63 !== "string"){
const err137 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if("modelgate" !== data63){
const err138 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "modelgate"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data62.version !== undefined){
if(typeof data62.version !== "string"){
const err139 = {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
else {
const err141 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schemaVersion":true,"gate":true,"verdict":true,"reasonCode":true,"subject":true,"policy":true,"findings":true,"measurements":true,"tables":true,"data":true,"environment":true,"tool":true},"dynamicProps":false,"dynamicItems":false};

export const compiled: CompiledSchema = { schema: schema31, validate: validate20 }
