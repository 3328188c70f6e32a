// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/policy.v1.json","title":"Modelgate policy","type":"object","description":"What an organisation demands of its models.","properties":{"apiVersion":{"type":"string","const":"modelgate/v1","description":"Decides how the file is read.","examples":["modelgate/v1"]},"kind":{"type":"string","const":"Policy","description":"What the file describes.","examples":["Policy"]},"tiers":{"type":"object","description":"Manifest fields demanded by risk tier; a higher tier includes the lower ones.","properties":{"low":{"type":"object","properties":{"require":{"type":"array","description":"Fields this tier demands.","items":{"type":"string","description":"A path into the manifest.","pattern":"^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$","x-message":"must be a path into the manifest such as `spec.validation`","minLength":1,"maxLength":200,"examples":["spec.validation"]},"maxItems":100,"uniqueItems":true}},"required":["require"],"patternProperties":{"^x-":true},"additionalProperties":false},"medium":{"type":"object","properties":{"require":{"type":"array","description":"Fields this tier demands.","items":{"type":"string","description":"A path into the manifest.","pattern":"^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$","x-message":"must be a path into the manifest such as `spec.validation`","minLength":1,"maxLength":200,"examples":["spec.validation"]},"maxItems":100,"uniqueItems":true}},"required":["require"],"patternProperties":{"^x-":true},"additionalProperties":false},"high":{"type":"object","properties":{"require":{"type":"array","description":"Fields this tier demands.","items":{"type":"string","description":"A path into the manifest.","pattern":"^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$","x-message":"must be a path into the manifest such as `spec.validation`","minLength":1,"maxLength":200,"examples":["spec.validation"]},"maxItems":100,"uniqueItems":true}},"required":["require"],"patternProperties":{"^x-":true},"additionalProperties":false},"critical":{"type":"object","properties":{"require":{"type":"array","description":"Fields this tier demands.","items":{"type":"string","description":"A path into the manifest.","pattern":"^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$","x-message":"must be a path into the manifest such as `spec.validation`","minLength":1,"maxLength":200,"examples":["spec.validation"]},"maxItems":100,"uniqueItems":true}},"required":["require"],"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"gates":{"type":"object","description":"What each gate is asked; a gate that is absent is not due.","properties":{"manifest":{"type":"object","description":"The manifest is checked.","properties":{"onInconclusive":{"type":"string","enum":["fail","warn"],"description":"What doubt does to a step.","examples":["fail"]},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]},"ownerInCodeowners":{"type":"boolean","description":"Whether the owner of a model must stand in CODEOWNERS."}},"patternProperties":{"^x-":true},"additionalProperties":false},"quality":{"type":"object","description":"How good it must be.","properties":{"onInconclusive":{"type":"string","enum":["fail","warn"],"description":"What doubt does to a step.","examples":["fail"]},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]},"metrics":{"type":"array","description":"One rule per line.","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1,"maxLength":100,"examples":["roc_auc"]},"min":{"type":"number","description":"Smallest acceptable value."},"max":{"type":"number","description":"Largest acceptable value."},"maxRegression":{"type":"number","description":"Largest acceptable worsening against the base.","minimum":0},"against":{"type":"string","description":"What a regression is measured against; default: the base of the change.","pattern":"^(base|(environment|git|artifact|path):.+)$","x-message":"must be `base`, `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`","maxLength":300,"examples":["environment:production"]},"slice":{"type":"string","description":"Holds for these rows alone: a column and one of its values.","pattern":"^[^=]+=.+$","x-message":"must be a column and a value such as `region = north`","maxLength":300,"examples":["region = north"]},"by":{"type":"string","description":"Holds for every value of this column.","minLength":1,"maxLength":200,"examples":["region"]},"severity":{"type":"string","enum":["fail","warn"],"description":"What breaking the rule means.","examples":["fail"]}},"required":["metric"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":100,"examples":[[{"metric":"roc_auc","min":0.8}]]}},"required":["metrics"],"patternProperties":{"^x-":true},"additionalProperties":false},"fairness":{"type":"object","description":"How far groups may be apart.","properties":{"onInconclusive":{"type":"string","enum":["fail","warn"],"description":"What doubt does to a step.","examples":["fail"]},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]},"attributes":{"type":"object","description":"Columns by which groups are compared.","minProperties":1,"maxProperties":50,"additionalProperties":{"type":"object","properties":{"reference":{"type":"string","description":"The group others are compared with; default: the largest at the base.","minLength":1,"maxLength":200},"requiredGroups":{"type":"array","description":"Groups that must be there.","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":200,"uniqueItems":true}},"patternProperties":{"^x-":true},"additionalProperties":false}},"rules":{"type":"array","description":"One rule per line.","items":{"type":"object","properties":{"metric":{"type":"string","description":"A rate.","minLength":1,"maxLength":100,"examples":["false_positive_rate"]},"contrast":{"type":"string","enum":["difference","ratio"],"description":"Group minus reference, or group over reference.","examples":["difference"]},"against":{"type":"string","enum":["reference","rest","pairs"],"description":"Every group with the reference, with all other groups together, or with every other group.","examples":["reference"]},"control":{"type":"array","description":"Columns within whose values groups are compared.","items":{"type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":5,"uniqueItems":true},"attributes":{"type":"array","description":"Attributes it holds for; default: all.","items":{"type":"string","minLength":1,"maxLength":200},"minItems":1,"maxItems":50,"uniqueItems":true},"absolute":{"type":"object","properties":{"margin":{"type":"number","description":"Largest acceptable distance from the reference (of a ratio: from 1).","exclusiveMinimum":0,"examples":[0.1]}},"required":["margin"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"margin":0.1}]},"regression":{"type":"object","properties":{"epsilon":{"type":"number","description":"How much a group may move against the base.","minimum":0,"examples":[0.02]},"worse":{"type":"string","enum":["higher","lower"],"examples":["higher"]},"against":{"type":"string","description":"What the change is measured against; default: the base of the change.","pattern":"^(base|(environment|git|artifact|path):.+)$","x-message":"must be `base`, `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`","maxLength":300,"examples":["environment:production"]}},"required":["epsilon","worse"],"patternProperties":{"^x-":true},"additionalProperties":false},"severity":{"type":"string","enum":["fail","warn"],"description":"What breaking the rule means.","examples":["fail"]}},"required":["metric","contrast"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":100},"presets":{"type":"array","description":"Rules that somebody else wrote down, by name.","items":{"type":"string","enum":["four-fifths","nyc-local-law-144","aif360","aequitas"]},"minItems":1,"maxItems":4,"uniqueItems":true},"minDenominator":{"type":"integer","description":"Smaller groups are not judged.","minimum":1,"maximum":1000000},"alpha":{"type":"number","description":"Level of the test.","exclusiveMinimum":0,"exclusiveMaximum":0.5}},"required":["attributes"],"patternProperties":{"^x-":true},"additionalProperties":false},"reproducibility":{"type":"object","description":"How alike a rebuilt model must be.","properties":{"onInconclusive":{"type":"string","enum":["fail","warn"],"description":"What doubt does to a step.","examples":["fail"]},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]},"require":{"$ref":"#/$defs/rung"},"onPullRequest":{"type":"string","enum":["smoke","full","none"],"description":"What runs on a pull request.","examples":["smoke"]},"margins":{"type":"object","description":"How far the means of metrics may be apart where `statistical` suffices; a manifest can only tighten it.","additionalProperties":{"type":"number","exclusiveMinimum":0},"maxProperties":100,"examples":[{"roc_auc":0.01}]}},"required":["require"],"patternProperties":{"^x-":true},"additionalProperties":false}},"additionalProperties":false},"onInconclusive":{"type":"string","enum":["fail","warn"],"description":"What doubt does to a step.","examples":["fail"]},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]},"environments":{"type":"object","description":"What a promotion into each environment demands.","maxProperties":50,"additionalProperties":{"type":"object","properties":{"from":{"type":"array","description":"Environments the same bytes must have been promoted to before.","items":{"type":"string","minLength":1,"maxLength":100},"maxItems":20,"uniqueItems":true},"soak":{"type":"string","description":"Such as `24h` or `7d`.","pattern":"^[0-9]{1,6}(ms|s|m|h|d|w)$","x-message":"must be a whole number and a unit: ms, s, m, h, d or w","maxLength":20,"examples":["24h"]},"evidence":{"type":"array","description":"Gates whose evidence for these bytes must be recorded.","items":{"type":"string","enum":["manifest","quality","fairness","reproducibility"]},"maxItems":20,"uniqueItems":true},"provider":{"type":"string","enum":["environment","pull-request"],"description":"Who collects the approval.","examples":["environment"]},"approvals":{"type":"array","description":"Approvals demanded.","items":{"type":"object","properties":{"count":{"type":"integer","description":"Number of people.","minimum":1,"maximum":20,"examples":[1]}},"required":["count"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":10},"separation":{"type":"array","description":"Who may not approve.","items":{"type":"string","enum":["requester","author"]},"maxItems":2,"uniqueItems":true},"breakGlass":{"type":"object","properties":{"rollback":{"type":"boolean","description":"Whether a rollback may go without a second person."}},"required":["rollback"],"patternProperties":{"^x-":true},"additionalProperties":false},"enforcement":{"type":"string","enum":["enforce","observe"],"description":"`observe` reports everything and blocks nothing.","examples":["enforce"]}},"patternProperties":{"^x-":true},"additionalProperties":false}},"projections":{"type":"object","description":"What repeats the ledger for tools that do not read it. It may lag, never lead.","properties":{"gto":{"type":"boolean","description":"Git tags in the grammar of GTO: `name@v1.2.3` and `name#environment#n`.","examples":[true]},"mlflow":{"type":"object","description":"Aliases and tags of registered models in MLflow.","properties":{"models":{"type":"object","description":"Name in MLflow by model; a model that is not here has the same name there.","maxProperties":200,"additionalProperties":{"type":"string","minLength":1,"maxLength":250},"examples":[{"credit":"credit-risk"}]},"aliases":{"type":"object","description":"The alias that follows each environment.","minProperties":1,"maxProperties":50,"additionalProperties":{"type":"string","description":"An alias as MLflow allows it.","pattern":"^(?!latest$)(?!v[0-9]+$)[A-Za-z0-9_-]{1,255}$","x-message":"must be letters, digits, `_` and `-`, and neither `latest` nor `v1`, which MLflow keeps for itself","minLength":1,"maxLength":255,"examples":["champion"]},"examples":[{"production":"champion"}]}},"required":["aliases"],"patternProperties":{"^x-":true},"additionalProperties":false}},"patternProperties":{"^x-":true},"additionalProperties":false},"waivers":{"type":"array","description":"Findings that somebody answers for until a day.","items":{"type":"object","properties":{"code":{"type":"string","minLength":1,"maxLength":100,"examples":["FAIRNESS_GAP_EXCEEDED"]},"model":{"type":"string","minLength":1,"maxLength":63},"reason":{"type":"string","minLength":1,"maxLength":2000},"owner":{"$ref":"#/$defs/owner"},"expires":{"$ref":"#/$defs/date"}},"required":["code","model","reason","owner","expires"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":200}},"required":["apiVersion","kind"],"patternProperties":{"^x-":true},"additionalProperties":false,"$defs":{"rung":{"type":"string","enum":["bytes","content","numeric","metric","statistical"],"description":"How alike a rebuilt model must be.","examples":["numeric"]},"date":{"type":"string","description":"A day, in quotes.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","x-message":"must be a day such as `2027-03-02`","maxLength":10,"examples":["2027-03-02"]},"owner":{"type":"string","description":"A team or person: `@org/team`, `@person` or a Backstage reference.","minLength":1,"maxLength":200,"examples":["@acme/credit-ml"]}}};
const schema32 = {"type":"string","enum":["bytes","content","numeric","metric","statistical"],"description":"How alike a rebuilt model must be.","examples":["numeric"]};
const schema33 = {"type":"string","description":"A team or person: `@org/team`, `@person` or a Backstage reference.","minLength":1,"maxLength":200,"examples":["@acme/credit-ml"]};
const schema34 = {"type":"string","description":"A day, in quotes.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","x-message":"must be a day such as `2027-03-02`","maxLength":10,"examples":["2027-03-02"]};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^x-", "u");
const pattern7 = new RegExp("^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$", "u");
const pattern17 = new RegExp("^(base|(environment|git|artifact|path):.+)$", "u");
const pattern18 = new RegExp("^[^=]+=.+$", "u");
const pattern27 = new RegExp("^[0-9]{1,6}(ms|s|m|h|d|w)$", "u");
const pattern32 = new RegExp("^(?!latest$)(?!v[0-9]+$)[A-Za-z0-9_-]{1,255}$", "u");
const pattern34 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/policy.v1.json" */;
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
if(data.apiVersion === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
for(const key0 in data){
if(!((func1.call(schema31.properties, key0)) || (pattern4.test(key0)))){
vErrors = note(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}});
errors++;
}
if("modelgate/v1" !== data0){
vErrors = note(vErrors, {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "modelgate/v1"}});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}});
errors++;
}
if("Policy" !== data1){
vErrors = note(vErrors, {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Policy"}});
errors++;
}
}
if(data.tiers !== undefined){
let data2 = data.tiers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((((key1 === "low") || (key1 === "medium")) || (key1 === "high")) || (key1 === "critical")) || (pattern4.test(key1)))){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.low !== undefined){
let data3 = data2.low;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.require === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low",schemaPath:"#/properties/tiers/properties/low/required",keyword:"required",params:{missingProperty: "require"}});
errors++;
}
for(const key2 in data3){
if(!((key2 === "require") || (pattern4.test(key2)))){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low",schemaPath:"#/properties/tiers/properties/low/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.require !== undefined){
let data4 = data3.require;
if(Array.isArray(data4)){
if(data4.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require",schemaPath:"#/properties/tiers/properties/low/properties/require/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(data5.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require/" + i0,schemaPath:"#/properties/tiers/properties/low/properties/require/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data5.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require/" + i0,schemaPath:"#/properties/tiers/properties/low/properties/require/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data5)){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require/" + i0,schemaPath:"#/properties/tiers/properties/low/properties/require/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require/" + i0,schemaPath:"#/properties/tiers/properties/low/properties/require/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require",schemaPath:"#/properties/tiers/properties/low/properties/require/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low/require",schemaPath:"#/properties/tiers/properties/low/properties/require/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/low",schemaPath:"#/properties/tiers/properties/low/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.medium !== undefined){
let data6 = data2.medium;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.require === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium",schemaPath:"#/properties/tiers/properties/medium/required",keyword:"required",params:{missingProperty: "require"}});
errors++;
}
for(const key3 in data6){
if(!((key3 === "require") || (pattern4.test(key3)))){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium",schemaPath:"#/properties/tiers/properties/medium/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data6.require !== undefined){
let data7 = data6.require;
if(Array.isArray(data7)){
if(data7.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require",schemaPath:"#/properties/tiers/properties/medium/properties/require/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len1 = data7.length;
for(let i2=0; i2<len1; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(data8.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require/" + i2,schemaPath:"#/properties/tiers/properties/medium/properties/require/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data8.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require/" + i2,schemaPath:"#/properties/tiers/properties/medium/properties/require/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data8)){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require/" + i2,schemaPath:"#/properties/tiers/properties/medium/properties/require/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require/" + i2,schemaPath:"#/properties/tiers/properties/medium/properties/require/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data7.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data7[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require",schemaPath:"#/properties/tiers/properties/medium/properties/require/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium/require",schemaPath:"#/properties/tiers/properties/medium/properties/require/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/medium",schemaPath:"#/properties/tiers/properties/medium/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.high !== undefined){
let data9 = data2.high;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.require === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high",schemaPath:"#/properties/tiers/properties/high/required",keyword:"required",params:{missingProperty: "require"}});
errors++;
}
for(const key4 in data9){
if(!((key4 === "require") || (pattern4.test(key4)))){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high",schemaPath:"#/properties/tiers/properties/high/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data9.require !== undefined){
let data10 = data9.require;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require",schemaPath:"#/properties/tiers/properties/high/properties/require/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len2 = data10.length;
for(let i4=0; i4<len2; i4++){
let data11 = data10[i4];
if(typeof data11 === "string"){
if(data11.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require/" + i4,schemaPath:"#/properties/tiers/properties/high/properties/require/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data11.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require/" + i4,schemaPath:"#/properties/tiers/properties/high/properties/require/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data11)){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require/" + i4,schemaPath:"#/properties/tiers/properties/high/properties/require/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require/" + i4,schemaPath:"#/properties/tiers/properties/high/properties/require/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i5 = data10.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data10[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require",schemaPath:"#/properties/tiers/properties/high/properties/require/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}});
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high/require",schemaPath:"#/properties/tiers/properties/high/properties/require/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/high",schemaPath:"#/properties/tiers/properties/high/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data2.critical !== undefined){
let data12 = data2.critical;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.require === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical",schemaPath:"#/properties/tiers/properties/critical/required",keyword:"required",params:{missingProperty: "require"}});
errors++;
}
for(const key5 in data12){
if(!((key5 === "require") || (pattern4.test(key5)))){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical",schemaPath:"#/properties/tiers/properties/critical/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data12.require !== undefined){
let data13 = data12.require;
if(Array.isArray(data13)){
if(data13.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require",schemaPath:"#/properties/tiers/properties/critical/properties/require/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len3 = data13.length;
for(let i6=0; i6<len3; i6++){
let data14 = data13[i6];
if(typeof data14 === "string"){
if(data14.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require/" + i6,schemaPath:"#/properties/tiers/properties/critical/properties/require/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data14.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require/" + i6,schemaPath:"#/properties/tiers/properties/critical/properties/require/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data14)){
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require/" + i6,schemaPath:"#/properties/tiers/properties/critical/properties/require/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require/" + i6,schemaPath:"#/properties/tiers/properties/critical/properties/require/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i7 = data13.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data13[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require",schemaPath:"#/properties/tiers/properties/critical/properties/require/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3}});
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical/require",schemaPath:"#/properties/tiers/properties/critical/properties/require/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers/critical",schemaPath:"#/properties/tiers/properties/critical/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.gates !== undefined){
let data15 = data.gates;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!((((key6 === "manifest") || (key6 === "quality")) || (key6 === "fairness")) || (key6 === "reproducibility"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data15.manifest !== undefined){
let data16 = data15.manifest;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key7 in data16){
if(!((((key7 === "onInconclusive") || (key7 === "enforcement")) || (key7 === "ownerInCodeowners")) || (pattern4.test(key7)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest",schemaPath:"#/properties/gates/properties/manifest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data16.onInconclusive !== undefined){
let data17 = data16.onInconclusive;
if(typeof data17 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest/onInconclusive",schemaPath:"#/properties/gates/properties/manifest/properties/onInconclusive/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data17 === "fail") || (data17 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest/onInconclusive",schemaPath:"#/properties/gates/properties/manifest/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.manifest.properties.onInconclusive.enum}});
errors++;
}
}
if(data16.enforcement !== undefined){
let data18 = data16.enforcement;
if(typeof data18 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest/enforcement",schemaPath:"#/properties/gates/properties/manifest/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data18 === "enforce") || (data18 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest/enforcement",schemaPath:"#/properties/gates/properties/manifest/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.manifest.properties.enforcement.enum}});
errors++;
}
}
if(data16.ownerInCodeowners !== undefined){
if(typeof data16.ownerInCodeowners !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest/ownerInCodeowners",schemaPath:"#/properties/gates/properties/manifest/properties/ownerInCodeowners/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/manifest",schemaPath:"#/properties/gates/properties/manifest/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data15.quality !== undefined){
let data20 = data15.quality;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.metrics === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality",schemaPath:"#/properties/gates/properties/quality/required",keyword:"required",params:{missingProperty: "metrics"}});
errors++;
}
for(const key8 in data20){
if(!((((key8 === "onInconclusive") || (key8 === "enforcement")) || (key8 === "metrics")) || (pattern4.test(key8)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality",schemaPath:"#/properties/gates/properties/quality/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data20.onInconclusive !== undefined){
let data21 = data20.onInconclusive;
if(typeof data21 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/onInconclusive",schemaPath:"#/properties/gates/properties/quality/properties/onInconclusive/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data21 === "fail") || (data21 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/onInconclusive",schemaPath:"#/properties/gates/properties/quality/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.quality.properties.onInconclusive.enum}});
errors++;
}
}
if(data20.enforcement !== undefined){
let data22 = data20.enforcement;
if(typeof data22 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/enforcement",schemaPath:"#/properties/gates/properties/quality/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data22 === "enforce") || (data22 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/enforcement",schemaPath:"#/properties/gates/properties/quality/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.quality.properties.enforcement.enum}});
errors++;
}
}
if(data20.metrics !== undefined){
let data23 = data20.metrics;
if(Array.isArray(data23)){
if(data23.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics",schemaPath:"#/properties/gates/properties/quality/properties/metrics/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
if(data23.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics",schemaPath:"#/properties/gates/properties/quality/properties/metrics/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len4 = data23.length;
for(let i8=0; i8<len4; i8++){
let data24 = data23[i8];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.metric === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8,schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/required",keyword:"required",params:{missingProperty: "metric"}});
errors++;
}
for(const key9 in data24){
if(!(((((((((key9 === "metric") || (key9 === "min")) || (key9 === "max")) || (key9 === "maxRegression")) || (key9 === "against")) || (key9 === "slice")) || (key9 === "by")) || (key9 === "severity")) || (pattern4.test(key9)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8,schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data24.metric !== undefined){
let data25 = data24.metric;
if(typeof data25 === "string"){
if(data25.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/metric",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data25.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/metric",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/metric",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/metric/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.min !== undefined){
let data26 = data24.min;
if(!((typeof data26 == "number") && (isFinite(data26)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/min",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/min/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data24.max !== undefined){
let data27 = data24.max;
if(!((typeof data27 == "number") && (isFinite(data27)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/max",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/max/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data24.maxRegression !== undefined){
let data28 = data24.maxRegression;
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/maxRegression",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/maxRegression/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/maxRegression",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/maxRegression/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data24.against !== undefined){
let data29 = data24.against;
if(typeof data29 === "string"){
if(data29.length > 300){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/against",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/against/maxLength",keyword:"maxLength",params:{limit: 300}});
errors++;
}
if(!pattern17.test(data29)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/against",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/against/pattern",keyword:"pattern",params:{pattern: "^(base|(environment|git|artifact|path):.+)$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/against",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/against/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.slice !== undefined){
let data30 = data24.slice;
if(typeof data30 === "string"){
if(data30.length > 300){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/slice",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/slice/maxLength",keyword:"maxLength",params:{limit: 300}});
errors++;
}
if(!pattern18.test(data30)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/slice",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/slice/pattern",keyword:"pattern",params:{pattern: "^[^=]+=.+$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/slice",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/slice/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.by !== undefined){
let data31 = data24.by;
if(typeof data31 === "string"){
if(data31.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/by",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/by/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data31.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/by",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/by/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/by",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/by/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data24.severity !== undefined){
let data32 = data24.severity;
if(typeof data32 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/severity",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/severity/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data32 === "fail") || (data32 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8+"/severity",schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.quality.properties.metrics.items.properties.severity.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics/" + i8,schemaPath:"#/properties/gates/properties/quality/properties/metrics/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality/metrics",schemaPath:"#/properties/gates/properties/quality/properties/metrics/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/quality",schemaPath:"#/properties/gates/properties/quality/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data15.fairness !== undefined){
let data33 = data15.fairness;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.attributes === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness",schemaPath:"#/properties/gates/properties/fairness/required",keyword:"required",params:{missingProperty: "attributes"}});
errors++;
}
for(const key10 in data33){
if(!((((((((key10 === "onInconclusive") || (key10 === "enforcement")) || (key10 === "attributes")) || (key10 === "rules")) || (key10 === "presets")) || (key10 === "minDenominator")) || (key10 === "alpha")) || (pattern4.test(key10)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness",schemaPath:"#/properties/gates/properties/fairness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data33.onInconclusive !== undefined){
let data34 = data33.onInconclusive;
if(typeof data34 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/onInconclusive",schemaPath:"#/properties/gates/properties/fairness/properties/onInconclusive/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data34 === "fail") || (data34 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/onInconclusive",schemaPath:"#/properties/gates/properties/fairness/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.onInconclusive.enum}});
errors++;
}
}
if(data33.enforcement !== undefined){
let data35 = data33.enforcement;
if(typeof data35 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/enforcement",schemaPath:"#/properties/gates/properties/fairness/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data35 === "enforce") || (data35 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/enforcement",schemaPath:"#/properties/gates/properties/fairness/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.enforcement.enum}});
errors++;
}
}
if(data33.attributes !== undefined){
let data36 = data33.attributes;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/maxProperties",keyword:"maxProperties",params:{limit: 50}});
errors++;
}
if(Object.keys(data36).length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key11 in data36){
let data37 = data36[key11];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key12 in data37){
if(!(((key12 === "reference") || (key12 === "requiredGroups")) || (pattern4.test(key12)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data37.reference !== undefined){
let data38 = data37.reference;
if(typeof data38 === "string"){
if(data38.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data38.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/reference",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data37.requiredGroups !== undefined){
let data39 = data37.requiredGroups;
if(Array.isArray(data39)){
if(data39.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len5 = data39.length;
for(let i9=0; i9<len5; i9++){
let data40 = data39[i9];
if(typeof data40 === "string"){
if(data40.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups/" + i9,schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data40.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups/" + i9,schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups/" + i9,schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i10 = data39.length;
let j4;
if(i10 > 1){
const indices4 = {};
for(;i10--;){
let item4 = data39[i10];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4}});
errors++;
break;
}
indices4[item4] = i10;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requiredGroups",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/properties/fairness/properties/attributes/additionalProperties/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/attributes/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data33.rules !== undefined){
let data41 = data33.rules;
if(Array.isArray(data41)){
if(data41.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules",schemaPath:"#/properties/gates/properties/fairness/properties/rules/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
if(data41.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules",schemaPath:"#/properties/gates/properties/fairness/properties/rules/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len6 = data41.length;
for(let i11=0; i11<len6; i11++){
let data42 = data41[i11];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.metric === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/required",keyword:"required",params:{missingProperty: "metric"}});
errors++;
}
if(data42.contrast === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/required",keyword:"required",params:{missingProperty: "contrast"}});
errors++;
}
for(const key13 in data42){
if(!(((((((((key13 === "metric") || (key13 === "contrast")) || (key13 === "against")) || (key13 === "control")) || (key13 === "attributes")) || (key13 === "absolute")) || (key13 === "regression")) || (key13 === "severity")) || (pattern4.test(key13)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}});
errors++;
}
}
if(data42.metric !== undefined){
let data43 = data42.metric;
if(typeof data43 === "string"){
if(data43.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/metric",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data43.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/metric",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/metric",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/metric/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data42.contrast !== undefined){
let data44 = data42.contrast;
if(typeof data44 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/contrast",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/contrast/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data44 === "difference") || (data44 === "ratio"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/contrast",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/contrast/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.contrast.enum}});
errors++;
}
}
if(data42.against !== undefined){
let data45 = data42.against;
if(typeof data45 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/against",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/against/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data45 === "reference") || (data45 === "rest")) || (data45 === "pairs"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/against",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/against/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.against.enum}});
errors++;
}
}
if(data42.control !== undefined){
let data46 = data42.control;
if(Array.isArray(data46)){
if(data46.length > 5){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/maxItems",keyword:"maxItems",params:{limit: 5}});
errors++;
}
if(data46.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len7 = data46.length;
for(let i12=0; i12<len7; i12++){
let data47 = data46[i12];
if(typeof data47 === "string"){
if(data47.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control/" + i12,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data47.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control/" + i12,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control/" + i12,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i13 = data46.length;
let j5;
if(i13 > 1){
const indices5 = {};
for(;i13--;){
let item5 = data46[i13];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j5}});
errors++;
break;
}
indices5[item5] = i13;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/control",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/control/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data42.attributes !== undefined){
let data48 = data42.attributes;
if(Array.isArray(data48)){
if(data48.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/maxItems",keyword:"maxItems",params:{limit: 50}});
errors++;
}
if(data48.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len8 = data48.length;
for(let i14=0; i14<len8; i14++){
let data49 = data48[i14];
if(typeof data49 === "string"){
if(data49.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes/" + i14,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data49.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes/" + i14,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes/" + i14,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i15 = data48.length;
let j6;
if(i15 > 1){
const indices6 = {};
for(;i15--;){
let item6 = data48[i15];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j6}});
errors++;
break;
}
indices6[item6] = i15;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/attributes",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data42.absolute !== undefined){
let data50 = data42.absolute;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.margin === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/absolute",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/required",keyword:"required",params:{missingProperty: "margin"}});
errors++;
}
for(const key14 in data50){
if(!((key14 === "margin") || (pattern4.test(key14)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/absolute",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data50.margin !== undefined){
let data51 = data50.margin;
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 <= 0 || isNaN(data51)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/absolute/margin",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/properties/margin/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/absolute/margin",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/properties/margin/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/absolute",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data42.regression !== undefined){
let data52 = data42.regression;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.epsilon === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/required",keyword:"required",params:{missingProperty: "epsilon"}});
errors++;
}
if(data52.worse === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/required",keyword:"required",params:{missingProperty: "worse"}});
errors++;
}
for(const key15 in data52){
if(!((((key15 === "epsilon") || (key15 === "worse")) || (key15 === "against")) || (pattern4.test(key15)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data52.epsilon !== undefined){
let data53 = data52.epsilon;
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 < 0 || isNaN(data53)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/epsilon",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/epsilon/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/epsilon",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/epsilon/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data52.worse !== undefined){
let data54 = data52.worse;
if(typeof data54 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/worse",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/worse/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data54 === "higher") || (data54 === "lower"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/worse",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/worse/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.regression.properties.worse.enum}});
errors++;
}
}
if(data52.against !== undefined){
let data55 = data52.against;
if(typeof data55 === "string"){
if(data55.length > 300){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/against",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/against/maxLength",keyword:"maxLength",params:{limit: 300}});
errors++;
}
if(!pattern17.test(data55)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/against",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/against/pattern",keyword:"pattern",params:{pattern: "^(base|(environment|git|artifact|path):.+)$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression/against",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/against/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/regression",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/regression/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data42.severity !== undefined){
let data56 = data42.severity;
if(typeof data56 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/severity",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/severity/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data56 === "fail") || (data56 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11+"/severity",schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.severity.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules/" + i11,schemaPath:"#/properties/gates/properties/fairness/properties/rules/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/rules",schemaPath:"#/properties/gates/properties/fairness/properties/rules/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.presets !== undefined){
let data57 = data33.presets;
if(Array.isArray(data57)){
if(data57.length > 4){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets",schemaPath:"#/properties/gates/properties/fairness/properties/presets/maxItems",keyword:"maxItems",params:{limit: 4}});
errors++;
}
if(data57.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets",schemaPath:"#/properties/gates/properties/fairness/properties/presets/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len9 = data57.length;
for(let i16=0; i16<len9; i16++){
let data58 = data57[i16];
if(typeof data58 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets/" + i16,schemaPath:"#/properties/gates/properties/fairness/properties/presets/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data58 === "four-fifths") || (data58 === "nyc-local-law-144")) || (data58 === "aif360")) || (data58 === "aequitas"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets/" + i16,schemaPath:"#/properties/gates/properties/fairness/properties/presets/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.fairness.properties.presets.items.enum}});
errors++;
}
}
let i17 = data57.length;
let j7;
if(i17 > 1){
const indices7 = {};
for(;i17--;){
let item7 = data57[i17];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets",schemaPath:"#/properties/gates/properties/fairness/properties/presets/uniqueItems",keyword:"uniqueItems",params:{i: i17, j: j7}});
errors++;
break;
}
indices7[item7] = i17;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/presets",schemaPath:"#/properties/gates/properties/fairness/properties/presets/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data33.minDenominator !== undefined){
let data59 = data33.minDenominator;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/minDenominator",schemaPath:"#/properties/gates/properties/fairness/properties/minDenominator/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1000000 || isNaN(data59)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/minDenominator",schemaPath:"#/properties/gates/properties/fairness/properties/minDenominator/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data59 < 1 || isNaN(data59)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/minDenominator",schemaPath:"#/properties/gates/properties/fairness/properties/minDenominator/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data33.alpha !== undefined){
let data60 = data33.alpha;
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 >= 0.5 || isNaN(data60)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/alpha",schemaPath:"#/properties/gates/properties/fairness/properties/alpha/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 0.5}});
errors++;
}
if(data60 <= 0 || isNaN(data60)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/alpha",schemaPath:"#/properties/gates/properties/fairness/properties/alpha/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness/alpha",schemaPath:"#/properties/gates/properties/fairness/properties/alpha/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/fairness",schemaPath:"#/properties/gates/properties/fairness/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data15.reproducibility !== undefined){
let data61 = data15.reproducibility;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.require === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility",schemaPath:"#/properties/gates/properties/reproducibility/required",keyword:"required",params:{missingProperty: "require"}});
errors++;
}
for(const key16 in data61){
if(!((((((key16 === "onInconclusive") || (key16 === "enforcement")) || (key16 === "require")) || (key16 === "onPullRequest")) || (key16 === "margins")) || (pattern4.test(key16)))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility",schemaPath:"#/properties/gates/properties/reproducibility/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data61.onInconclusive !== undefined){
let data62 = data61.onInconclusive;
if(typeof data62 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/onInconclusive",schemaPath:"#/properties/gates/properties/reproducibility/properties/onInconclusive/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data62 === "fail") || (data62 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/onInconclusive",schemaPath:"#/properties/gates/properties/reproducibility/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.reproducibility.properties.onInconclusive.enum}});
errors++;
}
}
if(data61.enforcement !== undefined){
let data63 = data61.enforcement;
if(typeof data63 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/enforcement",schemaPath:"#/properties/gates/properties/reproducibility/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data63 === "enforce") || (data63 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/enforcement",schemaPath:"#/properties/gates/properties/reproducibility/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.reproducibility.properties.enforcement.enum}});
errors++;
}
}
if(data61.require !== undefined){
let data64 = data61.require;
if(typeof data64 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/require",schemaPath:"#/$defs/rung/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data64 === "bytes") || (data64 === "content")) || (data64 === "numeric")) || (data64 === "metric")) || (data64 === "statistical"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/require",schemaPath:"#/$defs/rung/enum",keyword:"enum",params:{allowedValues: schema32.enum}});
errors++;
}
}
if(data61.onPullRequest !== undefined){
let data65 = data61.onPullRequest;
if(typeof data65 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/onPullRequest",schemaPath:"#/properties/gates/properties/reproducibility/properties/onPullRequest/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data65 === "smoke") || (data65 === "full")) || (data65 === "none"))){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/onPullRequest",schemaPath:"#/properties/gates/properties/reproducibility/properties/onPullRequest/enum",keyword:"enum",params:{allowedValues: schema31.properties.gates.properties.reproducibility.properties.onPullRequest.enum}});
errors++;
}
}
if(data61.margins !== undefined){
let data66 = data61.margins;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(Object.keys(data66).length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/margins",schemaPath:"#/properties/gates/properties/reproducibility/properties/margins/maxProperties",keyword:"maxProperties",params:{limit: 100}});
errors++;
}
for(const key17 in data66){
let data67 = data66[key17];
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 <= 0 || isNaN(data67)){
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/margins/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/properties/reproducibility/properties/margins/additionalProperties/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/margins/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gates/properties/reproducibility/properties/margins/additionalProperties/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility/margins",schemaPath:"#/properties/gates/properties/reproducibility/properties/margins/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates/reproducibility",schemaPath:"#/properties/gates/properties/reproducibility/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.onInconclusive !== undefined){
let data68 = data.onInconclusive;
if(typeof data68 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/onInconclusive",schemaPath:"#/properties/onInconclusive/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data68 === "fail") || (data68 === "warn"))){
vErrors = note(vErrors, {instancePath:instancePath+"/onInconclusive",schemaPath:"#/properties/onInconclusive/enum",keyword:"enum",params:{allowedValues: schema31.properties.onInconclusive.enum}});
errors++;
}
}
if(data.enforcement !== undefined){
let data69 = data.enforcement;
if(typeof data69 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/enforcement",schemaPath:"#/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data69 === "enforce") || (data69 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/enforcement",schemaPath:"#/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.enforcement.enum}});
errors++;
}
}
if(data.environments !== undefined){
let data70 = data.environments;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(Object.keys(data70).length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/maxProperties",keyword:"maxProperties",params:{limit: 50}});
errors++;
}
for(const key18 in data70){
let data71 = data70[key18];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key19 in data71){
if(!(((((((((key19 === "from") || (key19 === "soak")) || (key19 === "evidence")) || (key19 === "provider")) || (key19 === "approvals")) || (key19 === "separation")) || (key19 === "breakGlass")) || (key19 === "enforcement")) || (pattern4.test(key19)))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}});
errors++;
}
}
if(data71.from !== undefined){
let data72 = data71.from;
if(Array.isArray(data72)){
if(data72.length > 20){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/environments/additionalProperties/properties/from/maxItems",keyword:"maxItems",params:{limit: 20}});
errors++;
}
const len10 = data72.length;
for(let i18=0; i18<len10; i18++){
let data73 = data72[i18];
if(typeof data73 === "string"){
if(data73.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from/" + i18,schemaPath:"#/properties/environments/additionalProperties/properties/from/items/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data73.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from/" + i18,schemaPath:"#/properties/environments/additionalProperties/properties/from/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from/" + i18,schemaPath:"#/properties/environments/additionalProperties/properties/from/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
let i19 = data72.length;
let j8;
if(i19 > 1){
const indices8 = {};
for(;i19--;){
let item8 = data72[i19];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/environments/additionalProperties/properties/from/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j8}});
errors++;
break;
}
indices8[item8] = i19;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/environments/additionalProperties/properties/from/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data71.soak !== undefined){
let data74 = data71.soak;
if(typeof data74 === "string"){
if(data74.length > 20){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/soak",schemaPath:"#/properties/environments/additionalProperties/properties/soak/maxLength",keyword:"maxLength",params:{limit: 20}});
errors++;
}
if(!pattern27.test(data74)){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/soak",schemaPath:"#/properties/environments/additionalProperties/properties/soak/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,6}(ms|s|m|h|d|w)$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/soak",schemaPath:"#/properties/environments/additionalProperties/properties/soak/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data71.evidence !== undefined){
let data75 = data71.evidence;
if(Array.isArray(data75)){
if(data75.length > 20){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/environments/additionalProperties/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 20}});
errors++;
}
const len11 = data75.length;
for(let i20=0; i20<len11; i20++){
let data76 = data75[i20];
if(typeof data76 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i20,schemaPath:"#/properties/environments/additionalProperties/properties/evidence/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data76 === "manifest") || (data76 === "quality")) || (data76 === "fairness")) || (data76 === "reproducibility"))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i20,schemaPath:"#/properties/environments/additionalProperties/properties/evidence/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.environments.additionalProperties.properties.evidence.items.enum}});
errors++;
}
}
let i21 = data75.length;
let j9;
if(i21 > 1){
const indices9 = {};
for(;i21--;){
let item9 = data75[i21];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/environments/additionalProperties/properties/evidence/uniqueItems",keyword:"uniqueItems",params:{i: i21, j: j9}});
errors++;
break;
}
indices9[item9] = i21;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/environments/additionalProperties/properties/evidence/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data71.provider !== undefined){
let data77 = data71.provider;
if(typeof data77 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/environments/additionalProperties/properties/provider/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data77 === "environment") || (data77 === "pull-request"))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/provider",schemaPath:"#/properties/environments/additionalProperties/properties/provider/enum",keyword:"enum",params:{allowedValues: schema31.properties.environments.additionalProperties.properties.provider.enum}});
errors++;
}
}
if(data71.approvals !== undefined){
let data78 = data71.approvals;
if(Array.isArray(data78)){
if(data78.length > 10){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals",schemaPath:"#/properties/environments/additionalProperties/properties/approvals/maxItems",keyword:"maxItems",params:{limit: 10}});
errors++;
}
const len12 = data78.length;
for(let i22=0; i22<len12; i22++){
let data79 = data78[i22];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.count === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22,schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/required",keyword:"required",params:{missingProperty: "count"}});
errors++;
}
for(const key20 in data79){
if(!((key20 === "count") || (pattern4.test(key20)))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22,schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}});
errors++;
}
}
if(data79.count !== undefined){
let data80 = data79.count;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22+"/count",schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/properties/count/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 20 || isNaN(data80)){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22+"/count",schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}});
errors++;
}
if(data80 < 1 || isNaN(data80)){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22+"/count",schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals/" + i22,schemaPath:"#/properties/environments/additionalProperties/properties/approvals/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/approvals",schemaPath:"#/properties/environments/additionalProperties/properties/approvals/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data71.separation !== undefined){
let data81 = data71.separation;
if(Array.isArray(data81)){
if(data81.length > 2){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/separation",schemaPath:"#/properties/environments/additionalProperties/properties/separation/maxItems",keyword:"maxItems",params:{limit: 2}});
errors++;
}
const len13 = data81.length;
for(let i23=0; i23<len13; i23++){
let data82 = data81[i23];
if(typeof data82 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/separation/" + i23,schemaPath:"#/properties/environments/additionalProperties/properties/separation/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data82 === "requester") || (data82 === "author"))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/separation/" + i23,schemaPath:"#/properties/environments/additionalProperties/properties/separation/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.environments.additionalProperties.properties.separation.items.enum}});
errors++;
}
}
let i24 = data81.length;
let j10;
if(i24 > 1){
const indices10 = {};
for(;i24--;){
let item10 = data81[i24];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/separation",schemaPath:"#/properties/environments/additionalProperties/properties/separation/uniqueItems",keyword:"uniqueItems",params:{i: i24, j: j10}});
errors++;
break;
}
indices10[item10] = i24;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/separation",schemaPath:"#/properties/environments/additionalProperties/properties/separation/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data71.breakGlass !== undefined){
let data83 = data71.breakGlass;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.rollback === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/breakGlass",schemaPath:"#/properties/environments/additionalProperties/properties/breakGlass/required",keyword:"required",params:{missingProperty: "rollback"}});
errors++;
}
for(const key21 in data83){
if(!((key21 === "rollback") || (pattern4.test(key21)))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/breakGlass",schemaPath:"#/properties/environments/additionalProperties/properties/breakGlass/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}});
errors++;
}
}
if(data83.rollback !== undefined){
if(typeof data83.rollback !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/breakGlass/rollback",schemaPath:"#/properties/environments/additionalProperties/properties/breakGlass/properties/rollback/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/breakGlass",schemaPath:"#/properties/environments/additionalProperties/properties/breakGlass/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data71.enforcement !== undefined){
let data85 = data71.enforcement;
if(typeof data85 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/enforcement",schemaPath:"#/properties/environments/additionalProperties/properties/enforcement/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data85 === "enforce") || (data85 === "observe"))){
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/enforcement",schemaPath:"#/properties/environments/additionalProperties/properties/enforcement/enum",keyword:"enum",params:{allowedValues: schema31.properties.environments.additionalProperties.properties.enforcement.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.projections !== undefined){
let data86 = data.projections;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key22 in data86){
if(!(((key22 === "gto") || (key22 === "mlflow")) || (pattern4.test(key22)))){
vErrors = note(vErrors, {instancePath:instancePath+"/projections",schemaPath:"#/properties/projections/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}});
errors++;
}
}
if(data86.gto !== undefined){
if(typeof data86.gto !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/gto",schemaPath:"#/properties/projections/properties/gto/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data86.mlflow !== undefined){
let data88 = data86.mlflow;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.aliases === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow",schemaPath:"#/properties/projections/properties/mlflow/required",keyword:"required",params:{missingProperty: "aliases"}});
errors++;
}
for(const key23 in data88){
if(!(((key23 === "models") || (key23 === "aliases")) || (pattern4.test(key23)))){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow",schemaPath:"#/properties/projections/properties/mlflow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}});
errors++;
}
}
if(data88.models !== undefined){
let data89 = data88.models;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/models",schemaPath:"#/properties/projections/properties/mlflow/properties/models/maxProperties",keyword:"maxProperties",params:{limit: 200}});
errors++;
}
for(const key24 in data89){
let data90 = data89[key24];
if(typeof data90 === "string"){
if(data90.length > 250){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/models/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/models/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 250}});
errors++;
}
if(data90.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/models/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/models/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/models/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/models/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/models",schemaPath:"#/properties/projections/properties/mlflow/properties/models/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data88.aliases !== undefined){
let data91 = data88.aliases;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(Object.keys(data91).length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases",schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/maxProperties",keyword:"maxProperties",params:{limit: 50}});
errors++;
}
if(Object.keys(data91).length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases",schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key25 in data91){
let data92 = data91[key25];
if(typeof data92 === "string"){
if(data92.length > 255){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 255}});
errors++;
}
if(data92.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern32.test(data92)){
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(?!latest$)(?!v[0-9]+$)[A-Za-z0-9_-]{1,255}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow/aliases",schemaPath:"#/properties/projections/properties/mlflow/properties/aliases/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections/mlflow",schemaPath:"#/properties/projections/properties/mlflow/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/projections",schemaPath:"#/properties/projections/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.waivers !== undefined){
let data93 = data.waivers;
if(Array.isArray(data93)){
if(data93.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len14 = data93.length;
for(let i25=0; i25<len14; i25++){
let data94 = data93[i25];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.code === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "code"}});
errors++;
}
if(data94.model === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "model"}});
errors++;
}
if(data94.reason === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "reason"}});
errors++;
}
if(data94.owner === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "owner"}});
errors++;
}
if(data94.expires === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/required",keyword:"required",params:{missingProperty: "expires"}});
errors++;
}
for(const key26 in data94){
if(!((((((key26 === "code") || (key26 === "model")) || (key26 === "reason")) || (key26 === "owner")) || (key26 === "expires")) || (pattern4.test(key26)))){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}});
errors++;
}
}
if(data94.code !== undefined){
let data95 = data94.code;
if(typeof data95 === "string"){
if(data95.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/code",schemaPath:"#/properties/waivers/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data95.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/code",schemaPath:"#/properties/waivers/items/properties/code/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/code",schemaPath:"#/properties/waivers/items/properties/code/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data94.model !== undefined){
let data96 = data94.model;
if(typeof data96 === "string"){
if(data96.length > 63){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/model",schemaPath:"#/properties/waivers/items/properties/model/maxLength",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data96.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/model",schemaPath:"#/properties/waivers/items/properties/model/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/model",schemaPath:"#/properties/waivers/items/properties/model/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data94.reason !== undefined){
let data97 = data94.reason;
if(typeof data97 === "string"){
if(data97.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data97.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/reason",schemaPath:"#/properties/waivers/items/properties/reason/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data94.owner !== undefined){
let data98 = data94.owner;
if(typeof data98 === "string"){
if(data98.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data98.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data94.expires !== undefined){
let data99 = data94.expires;
if(typeof data99 === "string"){
if(data99.length > 10){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/expires",schemaPath:"#/$defs/date/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern34.test(data99)){
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/expires",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25+"/expires",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers/" + i25,schemaPath:"#/properties/waivers/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"}});
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

export const POLICY_SCHEMA: CompiledSchema = { schema: schema31, validate: validate20 }
