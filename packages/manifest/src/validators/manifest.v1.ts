// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json","title":"Modelgate model manifest","type":"object","description":"What a person asserts about one version of a model.","properties":{"apiVersion":{"type":"string","const":"modelgate/v1","description":"Decides how the file is read.","examples":["modelgate/v1"]},"kind":{"type":"string","const":"Model","description":"What the file describes.","examples":["Model"]},"metadata":{"type":"object","description":"Who and what.","properties":{"name":{"$ref":"#/$defs/name"},"version":{"$ref":"#/$defs/version"},"owner":{"$ref":"#/$defs/owner"},"title":{"type":"string","description":"The name people read.","minLength":1,"maxLength":200},"description":{"type":"string","description":"What the model does, for people.","minLength":1,"maxLength":5000},"contact":{"type":"string","description":"Where to ask.","minLength":1,"maxLength":200},"license":{"type":"string","description":"An SPDX expression.","minLength":1,"maxLength":200,"examples":["LicenseRef-Proprietary"]},"tags":{"type":"array","description":"Words to find it by.","items":{"type":"string","minLength":1,"maxLength":63},"maxItems":50,"uniqueItems":true},"annotations":{"type":"object","description":"Identifiers in other systems.","additionalProperties":{"type":"string","maxLength":2000},"maxProperties":100}},"required":["name","version","owner"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"name":"credit-default-risk","version":"1.0.0","owner":"@acme/credit-ml"}]},"spec":{"type":"object","description":"What is asserted about this version.","properties":{"task":{"type":"string","description":"A Hugging Face task name.","minLength":1,"maxLength":100,"examples":["tabular-classification"]},"library":{"type":"object","description":"What it was trained with.","properties":{"name":{"type":"string","minLength":1,"maxLength":100,"examples":["scikit-learn"]},"version":{"$ref":"#/$defs/version"}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"baseModels":{"type":"array","description":"Models it was made from.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/anyDigest"},"relation":{"type":"string","enum":["finetune","adapter","merge","quantized"],"examples":["finetune"]}},"required":["name","relation"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":50},"artifacts":{"type":"array","description":"The files of the model itself.","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique in this list.","minLength":1,"maxLength":100,"examples":["weights"]},"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"format":{"type":"string","description":"File format.","minLength":1,"maxLength":50,"examples":["safetensors"]},"digest":{"$ref":"#/$defs/digest"},"size":{"type":"integer","description":"Bytes.","minimum":0,"maximum":9007199254740991,"examples":[2206748]},"mediaType":{"type":"string","minLength":1,"maxLength":200},"signature":{"$ref":"#/$defs/path"}},"required":["name","format","digest","size"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":1000,"examples":[[{"name":"weights","path":"models/credit.safetensors","format":"safetensors","digest":"sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee","size":2206748}]]},"data":{"type":"array","description":"The data it was made and judged with.","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique in this list.","minLength":1,"maxLength":100,"examples":["credit-holdout"]},"role":{"type":"string","enum":["training","validation","testing","calibration","reference"],"examples":["training"]},"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"version":{"$ref":"#/$defs/version"},"digest":{"$ref":"#/$defs/digest"},"descriptor":{"$ref":"#/$defs/path"},"sensitiveData":{"type":"array","description":"Columns with personal data.","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":200}},"required":["name","role","digest"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":200},"training":{"type":"object","description":"How it was made.","properties":{"code":{"type":"object","description":"The code that trains it.","properties":{"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/anyDigest"},"entrypoint":{"$ref":"#/$defs/path"}},"patternProperties":{"^x-":true},"additionalProperties":false},"environment":{"type":"object","description":"What it runs on.","properties":{"locks":{"type":"array","description":"Lock files of the environment.","items":{"$ref":"#/$defs/file"},"maxItems":50},"image":{"type":"string","description":"A container image with its digest.","minLength":1,"maxLength":500},"runtime":{"type":"string","description":"Such as `python 3.12`.","minLength":1,"maxLength":200}},"patternProperties":{"^x-":true},"additionalProperties":false},"seeds":{"type":"object","description":"Seeds of random numbers, by name.","additionalProperties":{"type":"integer"},"maxProperties":100},"hyperparameters":{"type":"object","description":"Settings of the training.","maxProperties":1000}},"patternProperties":{"^x-":true},"additionalProperties":false},"reproduce":{"type":"object","description":"How anyone can rebuild it.","properties":{"command":{"type":"string","description":"Makes the outputs from code and data.","minLength":1,"maxLength":4000,"examples":["python train.py"]},"workdir":{"$ref":"#/$defs/path"},"timeout":{"type":"integer","description":"Seconds.","minimum":1,"maximum":604800},"smoke":{"type":"string","description":"A reduced command for pull requests.","minLength":1,"maxLength":4000},"outputs":{"type":"array","description":"What the command makes.","items":{"type":"object","properties":{"path":{"$ref":"#/$defs/path"},"role":{"type":"string","enum":["weights","metrics","predictions","report","log"],"examples":["weights"]},"volatile":{"type":"array","description":"Parts that may differ.","items":{"type":"string","minLength":1,"maxLength":500},"maxItems":100}},"required":["path","role"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":200},"require":{"$ref":"#/$defs/rung"},"tolerance":{"type":"number","description":"Largest relative difference.","minimum":0},"vary":{"type":"array","description":"What the second run changes.","items":{"type":"string","minLength":1,"maxLength":100},"maxItems":20},"env":{"type":"object","description":"Environment variables of the command.","additionalProperties":{"type":"string","maxLength":4000},"maxProperties":100}},"required":["command","outputs"],"patternProperties":{"^x-":true},"additionalProperties":false},"evaluation":{"type":"object","description":"How good it is, as claimed.","properties":{"predictions":{"type":"object","description":"The table of predictions.","properties":{"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/digest"},"label":{"type":"string","description":"Column of the true outcome.","minLength":1,"maxLength":200,"examples":["label"]},"prediction":{"type":"string","description":"Column of the predicted class.","minLength":1,"maxLength":200,"examples":["prediction"]},"score":{"type":"string","description":"Column of the score.","minLength":1,"maxLength":200},"weight":{"type":"string","description":"Column of row weights.","minLength":1,"maxLength":200},"id":{"type":"string","description":"Column that identifies a row.","minLength":1,"maxLength":200},"positive":{"type":"string","description":"The positive label.","minLength":1,"maxLength":200},"favourable":{"type":"string","description":"The outcome people want.","minLength":1,"maxLength":200}},"required":["digest","label","prediction"],"patternProperties":{"^x-":true},"additionalProperties":false},"cells":{"$ref":"#/$defs/file"},"command":{"type":"string","description":"Scores the declared data with the declared artifact.","minLength":1,"maxLength":4000},"design":{"type":"string","enum":["holdout","cross-validation","temporal"],"description":"How test data were held apart.","examples":["holdout"]},"results":{"type":"array","description":"Figures the author claims.","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1,"maxLength":100,"examples":["roc_auc"]},"value":{"type":"number","description":"The figure.","examples":[0.81]},"dataset":{"type":"string","description":"A name under `spec.data`.","minLength":1,"maxLength":100},"slice":{"type":"string","minLength":1,"maxLength":200},"n":{"type":"integer","description":"Rows.","minimum":0,"maximum":9007199254740991},"confidenceInterval":{"type":"object","properties":{"low":{"type":"number"},"high":{"type":"number"},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}},"required":["low","high"],"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["metric","value","dataset"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":2000},"source":{"$ref":"#/$defs/file"}},"patternProperties":{"^x-":true},"additionalProperties":false},"fairness":{"type":"object","description":"Whom it could harm.","properties":{"sensitiveAttributes":{"type":"array","description":"Columns by which groups are compared.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"groups":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":200},"reference":{"type":"string","minLength":1,"maxLength":200}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":50},"intersections":{"type":"boolean","description":"Whether groups are crossed."},"assessments":{"type":"array","description":"CycloneDX fairness assessments.","items":{"type":"object","properties":{"groupAtRisk":{"type":"string","minLength":1,"maxLength":2000},"benefits":{"type":"string","minLength":1,"maxLength":2000},"harms":{"type":"string","minLength":1,"maxLength":2000},"mitigationStrategy":{"type":"string","minLength":1,"maxLength":2000}},"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100}},"required":["sensitiveAttributes"],"patternProperties":{"^x-":true},"additionalProperties":false},"explanation":{"type":"object","description":"What it relies on.","properties":{"method":{"type":"string","minLength":1,"maxLength":200,"examples":["permutation importance"]},"importances":{"$ref":"#/$defs/file"}},"required":["method","importances"],"patternProperties":{"^x-":true},"additionalProperties":false},"considerations":{"type":"object","description":"What it is for, and what not.","properties":{"useCases":{"type":"array","description":"What it is for.","items":{"type":"string","minLength":1,"maxLength":2000},"minItems":1,"maxItems":100,"examples":[["Pre-screening of credit card limits"]]},"users":{"type":"array","description":"Who uses it.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"outOfScopeUses":{"type":"array","description":"What it is not for.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"technicalLimitations":{"type":"array","description":"Where it does not work.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"performanceTradeoffs":{"type":"array","description":"What was given up for what.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"ethicalConsiderations":{"type":"array","description":"Risks to people, and what is done.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":2000},"mitigationStrategy":{"type":"string","minLength":1,"maxLength":2000}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100},"humanOversight":{"type":"string","description":"Who looks at its decisions.","minLength":1,"maxLength":5000}},"required":["useCases"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"useCases":["Pre-screening of credit card limits"]}]},"risk":{"type":"object","description":"How much depends on it.","properties":{"tier":{"type":"string","enum":["low","medium","high","critical"],"description":"Decides which fields the policy demands.","examples":["low"]},"rationale":{"type":"string","minLength":1,"maxLength":5000},"classifications":{"type":"array","description":"How others classify it.","items":{"type":"object","properties":{"framework":{"type":"string","minLength":1,"maxLength":100,"examples":["eu-ai-act"]},"category":{"type":"string","minLength":1,"maxLength":200},"reference":{"type":"string","minLength":1,"maxLength":200}},"required":["framework","category"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":50}},"required":["tier"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"tier":"low"}]},"validation":{"type":"object","description":"Independent validation.","properties":{"owner":{"$ref":"#/$defs/owner"},"report":{"$ref":"#/$defs/path"},"validatedOn":{"$ref":"#/$defs/date"},"expiresOn":{"$ref":"#/$defs/date"},"findings":{"type":"array","description":"What the validators found.","items":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":100},"severity":{"type":"string","enum":["low","medium","high","critical"]},"status":{"type":"string","enum":["open","accepted","closed"]},"description":{"type":"string","minLength":1,"maxLength":2000}},"required":["id","severity","status"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":500}},"required":["owner"],"patternProperties":{"^x-":true},"additionalProperties":false},"monitoring":{"type":"object","description":"What is watched in production.","properties":{"plan":{"$ref":"#/$defs/path"},"owner":{"$ref":"#/$defs/owner"},"reference":{"$ref":"#/$defs/file"},"metrics":{"type":"array","description":"What is watched.","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1,"maxLength":100,"examples":["psi"]},"threshold":{"type":["string","number"],"maxLength":100},"window":{"type":"string","minLength":1,"maxLength":50}},"required":["metric"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100},"rollback":{"type":"string","description":"What happens when it goes wrong.","minLength":1,"maxLength":5000}},"patternProperties":{"^x-":true},"additionalProperties":false},"changePlan":{"type":"object","description":"Changes that were agreed in advance.","properties":{"allowed":{"type":"array","description":"Changes foreseen.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"protocol":{"$ref":"#/$defs/path"},"impactAssessment":{"$ref":"#/$defs/path"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["artifacts","considerations","risk"],"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$defs":{"digest":{"type":"string","description":"SHA-256 of the bytes; of a folder the OpenSSF model-signing root digest.","pattern":"^sha256:[0-9a-f]{64}$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]},"anyDigest":{"type":"string","description":"SHA-256 of the bytes, or a git commit.","pattern":"^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits, or `gitCommit:` and 40","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]},"path":{"type":"string","description":"A path relative to the root of the repository, with forward slashes.","minLength":1,"maxLength":1024,"examples":["models/credit.safetensors"]},"uri":{"type":"string","description":"Where the bytes are when they are not in the repository.","pattern":"^[A-Za-z][A-Za-z0-9+.-]*:","x-message":"must start with a scheme such as `https:` or `s3:`","minLength":1,"maxLength":2048,"examples":["s3://bucket/train.parquet"]},"version":{"type":"string","description":"Always in quotes.","pattern":"^[0-9A-Za-z][0-9A-Za-z.+_-]*$","x-message":"must consist of letters, digits and the characters . + _ -","minLength":1,"maxLength":64,"examples":["2.4.0"]},"name":{"type":"string","description":"Letters, digits and . _ -","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","x-message":"must start with a letter or digit and hold only letters, digits and the characters . _ -","minLength":1,"maxLength":63,"examples":["credit-default-risk"]},"owner":{"type":"string","description":"A team or person: `@org/team`, `@person` or a Backstage reference.","minLength":1,"maxLength":200,"examples":["@acme/credit-ml"]},"date":{"type":"string","description":"A day, in quotes.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","x-message":"must be a day such as `2027-03-02`","maxLength":10,"examples":["2027-03-02"]},"file":{"type":"object","description":"A file of the repository with its digest.","properties":{"path":{"$ref":"#/$defs/path"},"digest":{"$ref":"#/$defs/digest"}},"required":["path","digest"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"path":"uv.lock","digest":"sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"}]},"rung":{"type":"string","enum":["bytes","content","numeric","metric","statistical"],"description":"How alike a rebuilt model must be.","examples":["numeric"]}}};
const schema32 = {"type":"string","description":"Letters, digits and . _ -","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","x-message":"must start with a letter or digit and hold only letters, digits and the characters . _ -","minLength":1,"maxLength":63,"examples":["credit-default-risk"]};
const schema33 = {"type":"string","description":"Always in quotes.","pattern":"^[0-9A-Za-z][0-9A-Za-z.+_-]*$","x-message":"must consist of letters, digits and the characters . + _ -","minLength":1,"maxLength":64,"examples":["2.4.0"]};
const schema34 = {"type":"string","description":"A team or person: `@org/team`, `@person` or a Backstage reference.","minLength":1,"maxLength":200,"examples":["@acme/credit-ml"]};
const schema36 = {"type":"string","description":"Where the bytes are when they are not in the repository.","pattern":"^[A-Za-z][A-Za-z0-9+.-]*:","x-message":"must start with a scheme such as `https:` or `s3:`","minLength":1,"maxLength":2048,"examples":["s3://bucket/train.parquet"]};
const schema37 = {"type":"string","description":"SHA-256 of the bytes, or a git commit.","pattern":"^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits, or `gitCommit:` and 40","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]};
const schema38 = {"type":"string","description":"A path relative to the root of the repository, with forward slashes.","minLength":1,"maxLength":1024,"examples":["models/credit.safetensors"]};
const schema40 = {"type":"string","description":"SHA-256 of the bytes; of a folder the OpenSSF model-signing root digest.","pattern":"^sha256:[0-9a-f]{64}$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]};
const schema55 = {"type":"string","enum":["bytes","content","numeric","metric","statistical"],"description":"How alike a rebuilt model must be.","examples":["numeric"]};
const schema61 = {"type":"string","description":"A day, in quotes.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","x-message":"must be a day such as `2027-03-02`","maxLength":10,"examples":["2027-03-02"]};
const pattern4 = new RegExp("^x-", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7 = new RegExp("^[0-9A-Za-z][0-9A-Za-z.+_-]*$", "u");
const pattern12 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*:", "u");
const pattern13 = new RegExp("^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$", "u");
const pattern16 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern45 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const func1 = Object.prototype.hasOwnProperty;
const schema50 = {"type":"object","description":"A file of the repository with its digest.","properties":{"path":{"$ref":"#/$defs/path"},"digest":{"$ref":"#/$defs/digest"}},"required":["path","digest"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"path":"uv.lock","digest":"sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"}]};

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
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.digest === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "digest")) || (pattern4.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length > 1024){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.digest !== undefined){
let data1 = data.digest;
if(typeof data1 === "string"){
if(data1.length > 71){
const err6 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern16.test(data1)){
const err7 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json" */;
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern4.test(key0)))){
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
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("modelgate/v1" !== data0){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "modelgate/v1"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if("Model" !== data1){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Model"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.version === undefined){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.owner === undefined){
const err11 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data2){
if(!((func1.call(schema31.properties.metadata.properties, key1)) || (pattern4.test(key1)))){
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63){
const err13 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.length < 1){
const err14 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(typeof data4 === "string"){
if(data4.length > 64){
const err17 = {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.length < 1){
const err18 = {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data4)){
const err19 = {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.owner !== undefined){
let data5 = data2.owner;
if(typeof data5 === "string"){
if(data5.length > 200){
const err21 = {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.length < 1){
const err22 = {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data2.title !== undefined){
let data6 = data2.title;
if(typeof data6 === "string"){
if(data6.length > 200){
const err24 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.length < 1){
const err25 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data2.description !== undefined){
let data7 = data2.description;
if(typeof data7 === "string"){
if(data7.length > 5000){
const err27 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/maxLength",keyword:"maxLength",params:{limit: 5000}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data7.length < 1){
const err28 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data2.contact !== undefined){
let data8 = data2.contact;
if(typeof data8 === "string"){
if(data8.length > 200){
const err30 = {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.length < 1){
const err31 = {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/minLength",keyword:"minLength",params:{limit: 1}};
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
const err32 = {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data2.license !== undefined){
let data9 = data2.license;
if(typeof data9 === "string"){
if(data9.length > 200){
const err33 = {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.length < 1){
const err34 = {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/minLength",keyword:"minLength",params:{limit: 1}};
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
const err35 = {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data2.tags !== undefined){
let data10 = data2.tags;
if(Array.isArray(data10)){
if(data10.length > 50){
const err36 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(data11.length > 63){
const err37 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data11.length < 1){
const err38 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data10[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err40 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err41 = {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data12 = data2.annotations;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 100){
const err42 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(typeof data13 === "string"){
if(data13.length > 2000){
const err43 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.spec !== undefined){
let data14 = data.spec;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.artifacts === undefined){
const err47 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "artifacts"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data14.considerations === undefined){
const err48 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "considerations"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data14.risk === undefined){
const err49 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "risk"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key3 in data14){
if(!((func1.call(schema31.properties.spec.properties, key3)) || (pattern4.test(key3)))){
const err50 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data14.task !== undefined){
let data15 = data14.task;
if(typeof data15 === "string"){
if(data15.length > 100){
const err51 = {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data15.length < 1){
const err52 = {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/minLength",keyword:"minLength",params:{limit: 1}};
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
const err53 = {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data14.library !== undefined){
let data16 = data14.library;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.name === undefined){
const err54 = {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key4 in data16){
if(!(((key4 === "name") || (key4 === "version")) || (pattern4.test(key4)))){
const err55 = {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(data17.length > 100){
const err56 = {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data17.length < 1){
const err57 = {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data16.version !== undefined){
let data18 = data16.version;
if(typeof data18 === "string"){
if(data18.length > 64){
const err59 = {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data18.length < 1){
const err60 = {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!pattern7.test(data18)){
const err61 = {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}};
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
else {
const err63 = {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data14.baseModels !== undefined){
let data19 = data14.baseModels;
if(Array.isArray(data19)){
if(data19.length > 50){
const err64 = {instancePath:instancePath+"/spec/baseModels",schemaPath:"#/properties/spec/properties/baseModels/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len1 = data19.length;
for(let i2=0; i2<len1; i2++){
let data20 = data19[i2];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
const err65 = {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data20.relation === undefined){
const err66 = {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/required",keyword:"required",params:{missingProperty: "relation"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data20){
if(!(((((key5 === "name") || (key5 === "uri")) || (key5 === "digest")) || (key5 === "relation")) || (pattern4.test(key5)))){
const err67 = {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(data21.length > 200){
const err68 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data21.length < 1){
const err69 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data20.uri !== undefined){
let data22 = data20.uri;
if(typeof data22 === "string"){
if(data22.length > 2048){
const err71 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data22.length < 1){
const err72 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(!pattern12.test(data22)){
const err73 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data20.digest !== undefined){
let data23 = data20.digest;
if(typeof data23 === "string"){
if(data23.length > 71){
const err75 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern13.test(data23)){
const err76 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/pattern",keyword:"pattern",params:{pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$"}};
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
const err77 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data20.relation !== undefined){
let data24 = data20.relation;
if(typeof data24 !== "string"){
const err78 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/relation",schemaPath:"#/properties/spec/properties/baseModels/items/properties/relation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((((data24 === "finetune") || (data24 === "adapter")) || (data24 === "merge")) || (data24 === "quantized"))){
const err79 = {instancePath:instancePath+"/spec/baseModels/" + i2+"/relation",schemaPath:"#/properties/spec/properties/baseModels/items/properties/relation/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.baseModels.items.properties.relation.enum}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/baseModels",schemaPath:"#/properties/spec/properties/baseModels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data14.artifacts !== undefined){
let data25 = data14.artifacts;
if(Array.isArray(data25)){
if(data25.length > 1000){
const err82 = {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/maxItems",keyword:"maxItems",params:{limit: 1000}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data25.length < 1){
const err83 = {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
const len2 = data25.length;
for(let i3=0; i3<len2; i3++){
let data26 = data25[i3];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.name === undefined){
const err84 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data26.format === undefined){
const err85 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "format"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data26.digest === undefined){
const err86 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data26.size === undefined){
const err87 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "size"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key6 in data26){
if(!(((((((((key6 === "name") || (key6 === "path")) || (key6 === "uri")) || (key6 === "format")) || (key6 === "digest")) || (key6 === "size")) || (key6 === "mediaType")) || (key6 === "signature")) || (pattern4.test(key6)))){
const err88 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(data27.length > 100){
const err89 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data27.length < 1){
const err90 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
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
const err91 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data26.path !== undefined){
let data28 = data26.path;
if(typeof data28 === "string"){
if(data28.length > 1024){
const err92 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data28.length < 1){
const err93 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data26.uri !== undefined){
let data29 = data26.uri;
if(typeof data29 === "string"){
if(data29.length > 2048){
const err95 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data29.length < 1){
const err96 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!pattern12.test(data29)){
const err97 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data26.format !== undefined){
let data30 = data26.format;
if(typeof data30 === "string"){
if(data30.length > 50){
const err99 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data30.length < 1){
const err100 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data26.digest !== undefined){
let data31 = data26.digest;
if(typeof data31 === "string"){
if(data31.length > 71){
const err102 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!pattern16.test(data31)){
const err103 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data26.size !== undefined){
let data32 = data26.size;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err105 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 9007199254740991 || isNaN(data32)){
const err106 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err107 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data26.mediaType !== undefined){
let data33 = data26.mediaType;
if(typeof data33 === "string"){
if(data33.length > 200){
const err108 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data33.length < 1){
const err109 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data26.signature !== undefined){
let data34 = data26.signature;
if(typeof data34 === "string"){
if(data34.length > 1024){
const err111 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data34.length < 1){
const err112 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
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
const err113 = {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/type",keyword:"type",params:{type: "object"}};
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
const err115 = {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data14.data !== undefined){
let data35 = data14.data;
if(Array.isArray(data35)){
if(data35.length > 200){
const err116 = {instancePath:instancePath+"/spec/data",schemaPath:"#/properties/spec/properties/data/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
const len3 = data35.length;
for(let i4=0; i4<len3; i4++){
let data36 = data35[i4];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
const err117 = {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data36.role === undefined){
const err118 = {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data36.digest === undefined){
const err119 = {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key7 in data36){
if(!(((((((((key7 === "name") || (key7 === "role")) || (key7 === "path")) || (key7 === "uri")) || (key7 === "version")) || (key7 === "digest")) || (key7 === "descriptor")) || (key7 === "sensitiveData")) || (pattern4.test(key7)))){
const err120 = {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data36.name !== undefined){
let data37 = data36.name;
if(typeof data37 === "string"){
if(data37.length > 100){
const err121 = {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data37.length < 1){
const err122 = {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data36.role !== undefined){
let data38 = data36.role;
if(typeof data38 !== "string"){
const err124 = {instancePath:instancePath+"/spec/data/" + i4+"/role",schemaPath:"#/properties/spec/properties/data/items/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!(((((data38 === "training") || (data38 === "validation")) || (data38 === "testing")) || (data38 === "calibration")) || (data38 === "reference"))){
const err125 = {instancePath:instancePath+"/spec/data/" + i4+"/role",schemaPath:"#/properties/spec/properties/data/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.data.items.properties.role.enum}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data36.path !== undefined){
let data39 = data36.path;
if(typeof data39 === "string"){
if(data39.length > 1024){
const err126 = {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data39.length < 1){
const err127 = {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data36.uri !== undefined){
let data40 = data36.uri;
if(typeof data40 === "string"){
if(data40.length > 2048){
const err129 = {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data40.length < 1){
const err130 = {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!pattern12.test(data40)){
const err131 = {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data36.version !== undefined){
let data41 = data36.version;
if(typeof data41 === "string"){
if(data41.length > 64){
const err133 = {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data41.length < 1){
const err134 = {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(!pattern7.test(data41)){
const err135 = {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data36.digest !== undefined){
let data42 = data36.digest;
if(typeof data42 === "string"){
if(data42.length > 71){
const err137 = {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!pattern16.test(data42)){
const err138 = {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data36.descriptor !== undefined){
let data43 = data36.descriptor;
if(typeof data43 === "string"){
if(data43.length > 1024){
const err140 = {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data43.length < 1){
const err141 = {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data36.sensitiveData !== undefined){
let data44 = data36.sensitiveData;
if(Array.isArray(data44)){
if(data44.length > 200){
const err143 = {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData",schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
const len4 = data44.length;
for(let i5=0; i5<len4; i5++){
let data45 = data44[i5];
if(typeof data45 === "string"){
if(data45.length > 200){
const err144 = {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data45.length < 1){
const err145 = {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData",schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/type",keyword:"type",params:{type: "array"}};
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
else {
const err148 = {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/spec/data",schemaPath:"#/properties/spec/properties/data/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data14.training !== undefined){
let data46 = data14.training;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key8 in data46){
if(!(((((key8 === "code") || (key8 === "environment")) || (key8 === "seeds")) || (key8 === "hyperparameters")) || (pattern4.test(key8)))){
const err150 = {instancePath:instancePath+"/spec/training",schemaPath:"#/properties/spec/properties/training/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data46.code !== undefined){
let data47 = data46.code;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key9 in data47){
if(!((((key9 === "uri") || (key9 === "digest")) || (key9 === "entrypoint")) || (pattern4.test(key9)))){
const err151 = {instancePath:instancePath+"/spec/training/code",schemaPath:"#/properties/spec/properties/training/properties/code/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data47.uri !== undefined){
let data48 = data47.uri;
if(typeof data48 === "string"){
if(data48.length > 2048){
const err152 = {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data48.length < 1){
const err153 = {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(!pattern12.test(data48)){
const err154 = {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data47.digest !== undefined){
let data49 = data47.digest;
if(typeof data49 === "string"){
if(data49.length > 71){
const err156 = {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(!pattern13.test(data49)){
const err157 = {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/pattern",keyword:"pattern",params:{pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data47.entrypoint !== undefined){
let data50 = data47.entrypoint;
if(typeof data50 === "string"){
if(data50.length > 1024){
const err159 = {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data50.length < 1){
const err160 = {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/spec/training/code",schemaPath:"#/properties/spec/properties/training/properties/code/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data46.environment !== undefined){
let data51 = data46.environment;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key10 in data51){
if(!((((key10 === "locks") || (key10 === "image")) || (key10 === "runtime")) || (pattern4.test(key10)))){
const err163 = {instancePath:instancePath+"/spec/training/environment",schemaPath:"#/properties/spec/properties/training/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data51.locks !== undefined){
let data52 = data51.locks;
if(Array.isArray(data52)){
if(data52.length > 50){
const err164 = {instancePath:instancePath+"/spec/training/environment/locks",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/locks/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
const len5 = data52.length;
for(let i6=0; i6<len5; i6++){
if(!(validate21(data52[i6], {instancePath:instancePath+"/spec/training/environment/locks/" + i6,parentData:data52,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err165 = {instancePath:instancePath+"/spec/training/environment/locks",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/locks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data51.image !== undefined){
let data54 = data51.image;
if(typeof data54 === "string"){
if(data54.length > 500){
const err166 = {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data54.length < 1){
const err167 = {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data51.runtime !== undefined){
let data55 = data51.runtime;
if(typeof data55 === "string"){
if(data55.length > 200){
const err169 = {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data55.length < 1){
const err170 = {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/type",keyword:"type",params:{type: "string"}};
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
else {
const err172 = {instancePath:instancePath+"/spec/training/environment",schemaPath:"#/properties/spec/properties/training/properties/environment/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data46.seeds !== undefined){
let data56 = data46.seeds;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length > 100){
const err173 = {instancePath:instancePath+"/spec/training/seeds",schemaPath:"#/properties/spec/properties/training/properties/seeds/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
for(const key11 in data56){
let data57 = data56[key11];
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err174 = {instancePath:instancePath+"/spec/training/seeds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/training/properties/seeds/additionalProperties/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/spec/training/seeds",schemaPath:"#/properties/spec/properties/training/properties/seeds/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data46.hyperparameters !== undefined){
let data58 = data46.hyperparameters;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(Object.keys(data58).length > 1000){
const err176 = {instancePath:instancePath+"/spec/training/hyperparameters",schemaPath:"#/properties/spec/properties/training/properties/hyperparameters/maxProperties",keyword:"maxProperties",params:{limit: 1000}};
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
const err177 = {instancePath:instancePath+"/spec/training/hyperparameters",schemaPath:"#/properties/spec/properties/training/properties/hyperparameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/spec/training",schemaPath:"#/properties/spec/properties/training/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data14.reproduce !== undefined){
let data59 = data14.reproduce;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.command === undefined){
const err179 = {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/required",keyword:"required",params:{missingProperty: "command"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data59.outputs === undefined){
const err180 = {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/required",keyword:"required",params:{missingProperty: "outputs"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key12 in data59){
if(!((func1.call(schema31.properties.spec.properties.reproduce.properties, key12)) || (pattern4.test(key12)))){
const err181 = {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data59.command !== undefined){
let data60 = data59.command;
if(typeof data60 === "string"){
if(data60.length > 4000){
const err182 = {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data60.length < 1){
const err183 = {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data59.workdir !== undefined){
let data61 = data59.workdir;
if(typeof data61 === "string"){
if(data61.length > 1024){
const err185 = {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data61.length < 1){
const err186 = {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data59.timeout !== undefined){
let data62 = data59.timeout;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err188 = {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 604800 || isNaN(data62)){
const err189 = {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data62 < 1 || isNaN(data62)){
const err190 = {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data59.smoke !== undefined){
let data63 = data59.smoke;
if(typeof data63 === "string"){
if(data63.length > 4000){
const err191 = {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data63.length < 1){
const err192 = {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data59.outputs !== undefined){
let data64 = data59.outputs;
if(Array.isArray(data64)){
if(data64.length > 200){
const err194 = {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data64.length < 1){
const err195 = {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
const len6 = data64.length;
for(let i7=0; i7<len6; i7++){
let data65 = data64[i7];
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.path === undefined){
const err196 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data65.role === undefined){
const err197 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
for(const key13 in data65){
if(!((((key13 === "path") || (key13 === "role")) || (key13 === "volatile")) || (pattern4.test(key13)))){
const err198 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data65.path !== undefined){
let data66 = data65.path;
if(typeof data66 === "string"){
if(data66.length > 1024){
const err199 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data66.length < 1){
const err200 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data65.role !== undefined){
let data67 = data65.role;
if(typeof data67 !== "string"){
const err202 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/role",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(!(((((data67 === "weights") || (data67 === "metrics")) || (data67 === "predictions")) || (data67 === "report")) || (data67 === "log"))){
const err203 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/role",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.reproduce.properties.outputs.items.properties.role.enum}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data65.volatile !== undefined){
let data68 = data65.volatile;
if(Array.isArray(data68)){
if(data68.length > 100){
const err204 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
const len7 = data68.length;
for(let i8=0; i8<len7; i8++){
let data69 = data68[i8];
if(typeof data69 === "string"){
if(data69.length > 500){
const err205 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data69.length < 1){
const err206 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data59.require !== undefined){
let data70 = data59.require;
if(typeof data70 !== "string"){
const err211 = {instancePath:instancePath+"/spec/reproduce/require",schemaPath:"#/$defs/rung/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(!(((((data70 === "bytes") || (data70 === "content")) || (data70 === "numeric")) || (data70 === "metric")) || (data70 === "statistical"))){
const err212 = {instancePath:instancePath+"/spec/reproduce/require",schemaPath:"#/$defs/rung/enum",keyword:"enum",params:{allowedValues: schema55.enum}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data59.tolerance !== undefined){
let data71 = data59.tolerance;
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err213 = {instancePath:instancePath+"/spec/reproduce/tolerance",schemaPath:"#/properties/spec/properties/reproduce/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/spec/reproduce/tolerance",schemaPath:"#/properties/spec/properties/reproduce/properties/tolerance/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data59.vary !== undefined){
let data72 = data59.vary;
if(Array.isArray(data72)){
if(data72.length > 20){
const err215 = {instancePath:instancePath+"/spec/reproduce/vary",schemaPath:"#/properties/spec/properties/reproduce/properties/vary/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
const len8 = data72.length;
for(let i9=0; i9<len8; i9++){
let data73 = data72[i9];
if(typeof data73 === "string"){
if(data73.length > 100){
const err216 = {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data73.length < 1){
const err217 = {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err218 = {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/spec/reproduce/vary",schemaPath:"#/properties/spec/properties/reproduce/properties/vary/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data59.env !== undefined){
let data74 = data59.env;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(Object.keys(data74).length > 100){
const err220 = {instancePath:instancePath+"/spec/reproduce/env",schemaPath:"#/properties/spec/properties/reproduce/properties/env/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key14 in data74){
let data75 = data74[key14];
if(typeof data75 === "string"){
if(data75.length > 4000){
const err221 = {instancePath:instancePath+"/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/env/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err223 = {instancePath:instancePath+"/spec/reproduce/env",schemaPath:"#/properties/spec/properties/reproduce/properties/env/type",keyword:"type",params:{type: "object"}};
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
const err224 = {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data14.evaluation !== undefined){
let data76 = data14.evaluation;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key15 in data76){
if(!(((((((key15 === "predictions") || (key15 === "cells")) || (key15 === "command")) || (key15 === "design")) || (key15 === "results")) || (key15 === "source")) || (pattern4.test(key15)))){
const err225 = {instancePath:instancePath+"/spec/evaluation",schemaPath:"#/properties/spec/properties/evaluation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data76.predictions !== undefined){
let data77 = data76.predictions;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.digest === undefined){
const err226 = {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data77.label === undefined){
const err227 = {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data77.prediction === undefined){
const err228 = {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "prediction"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
for(const key16 in data77){
if(!((func1.call(schema31.properties.spec.properties.evaluation.properties.predictions.properties, key16)) || (pattern4.test(key16)))){
const err229 = {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data77.path !== undefined){
let data78 = data77.path;
if(typeof data78 === "string"){
if(data78.length > 1024){
const err230 = {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data78.length < 1){
const err231 = {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data77.uri !== undefined){
let data79 = data77.uri;
if(typeof data79 === "string"){
if(data79.length > 2048){
const err233 = {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if(data79.length < 1){
const err234 = {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(!pattern12.test(data79)){
const err235 = {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data77.digest !== undefined){
let data80 = data77.digest;
if(typeof data80 === "string"){
if(data80.length > 71){
const err237 = {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(!pattern16.test(data80)){
const err238 = {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data77.label !== undefined){
let data81 = data77.label;
if(typeof data81 === "string"){
if(data81.length > 200){
const err240 = {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data81.length < 1){
const err241 = {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data77.prediction !== undefined){
let data82 = data77.prediction;
if(typeof data82 === "string"){
if(data82.length > 200){
const err243 = {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data82.length < 1){
const err244 = {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data77.score !== undefined){
let data83 = data77.score;
if(typeof data83 === "string"){
if(data83.length > 200){
const err246 = {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data83.length < 1){
const err247 = {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data77.weight !== undefined){
let data84 = data77.weight;
if(typeof data84 === "string"){
if(data84.length > 200){
const err249 = {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(data84.length < 1){
const err250 = {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data77.id !== undefined){
let data85 = data77.id;
if(typeof data85 === "string"){
if(data85.length > 200){
const err252 = {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(data85.length < 1){
const err253 = {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
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
const err254 = {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data77.positive !== undefined){
let data86 = data77.positive;
if(typeof data86 === "string"){
if(data86.length > 200){
const err255 = {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data86.length < 1){
const err256 = {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data77.favourable !== undefined){
let data87 = data77.favourable;
if(typeof data87 === "string"){
if(data87.length > 200){
const err258 = {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(data87.length < 1){
const err259 = {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
else {
const err261 = {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data76.cells !== undefined){
if(!(validate21(data76.cells, {instancePath:instancePath+"/spec/evaluation/cells",parentData:data76,parentDataProperty:"cells",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data76.command !== undefined){
let data89 = data76.command;
if(typeof data89 === "string"){
if(data89.length > 4000){
const err262 = {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/maxLength",keyword:"maxLength",params:{limit: 4000}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data89.length < 1){
const err263 = {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data76.design !== undefined){
let data90 = data76.design;
if(typeof data90 !== "string"){
const err265 = {instancePath:instancePath+"/spec/evaluation/design",schemaPath:"#/properties/spec/properties/evaluation/properties/design/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(!(((data90 === "holdout") || (data90 === "cross-validation")) || (data90 === "temporal"))){
const err266 = {instancePath:instancePath+"/spec/evaluation/design",schemaPath:"#/properties/spec/properties/evaluation/properties/design/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.evaluation.properties.design.enum}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data76.results !== undefined){
let data91 = data76.results;
if(Array.isArray(data91)){
if(data91.length > 2000){
const err267 = {instancePath:instancePath+"/spec/evaluation/results",schemaPath:"#/properties/spec/properties/evaluation/properties/results/maxItems",keyword:"maxItems",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
const len9 = data91.length;
for(let i10=0; i10<len9; i10++){
let data92 = data91[i10];
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.metric === undefined){
const err268 = {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(data92.value === undefined){
const err269 = {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data92.dataset === undefined){
const err270 = {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "dataset"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
for(const key17 in data92){
if(!(((((((key17 === "metric") || (key17 === "value")) || (key17 === "dataset")) || (key17 === "slice")) || (key17 === "n")) || (key17 === "confidenceInterval")) || (pattern4.test(key17)))){
const err271 = {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data92.metric !== undefined){
let data93 = data92.metric;
if(typeof data93 === "string"){
if(data93.length > 100){
const err272 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(data93.length < 1){
const err273 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data92.value !== undefined){
let data94 = data92.value;
if(!((typeof data94 == "number") && (isFinite(data94)))){
const err275 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/value",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data92.dataset !== undefined){
let data95 = data92.dataset;
if(typeof data95 === "string"){
if(data95.length > 100){
const err276 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data95.length < 1){
const err277 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data92.slice !== undefined){
let data96 = data92.slice;
if(typeof data96 === "string"){
if(data96.length > 200){
const err279 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(data96.length < 1){
const err280 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data92.n !== undefined){
let data97 = data92.n;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
const err282 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 9007199254740991 || isNaN(data97)){
const err283 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data97 < 0 || isNaN(data97)){
const err284 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
if(data92.confidenceInterval !== undefined){
let data98 = data92.confidenceInterval;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(data98.low === undefined){
const err285 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",keyword:"required",params:{missingProperty: "low"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data98.high === undefined){
const err286 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",keyword:"required",params:{missingProperty: "high"}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
for(const key18 in data98){
if(!((((key18 === "low") || (key18 === "high")) || (key18 === "level")) || (pattern4.test(key18)))){
const err287 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data98.low !== undefined){
let data99 = data98.low;
if(!((typeof data99 == "number") && (isFinite(data99)))){
const err288 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/low",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/low/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data98.high !== undefined){
let data100 = data98.high;
if(!((typeof data100 == "number") && (isFinite(data100)))){
const err289 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/high",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/high/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data98.level !== undefined){
let data101 = data98.level;
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 >= 1 || isNaN(data101)){
const err290 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(data101 <= 0 || isNaN(data101)){
const err291 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/type",keyword:"type",params:{type: "number"}};
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
const err293 = {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
else {
const err294 = {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
}
else {
const err295 = {instancePath:instancePath+"/spec/evaluation/results",schemaPath:"#/properties/spec/properties/evaluation/properties/results/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data76.source !== undefined){
if(!(validate21(data76.source, {instancePath:instancePath+"/spec/evaluation/source",parentData:data76,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err296 = {instancePath:instancePath+"/spec/evaluation",schemaPath:"#/properties/spec/properties/evaluation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data14.fairness !== undefined){
let data103 = data14.fairness;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.sensitiveAttributes === undefined){
const err297 = {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/required",keyword:"required",params:{missingProperty: "sensitiveAttributes"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
for(const key19 in data103){
if(!((((key19 === "sensitiveAttributes") || (key19 === "intersections")) || (key19 === "assessments")) || (pattern4.test(key19)))){
const err298 = {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data103.sensitiveAttributes !== undefined){
let data104 = data103.sensitiveAttributes;
if(Array.isArray(data104)){
if(data104.length > 50){
const err299 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data104.length < 1){
const err300 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
const len10 = data104.length;
for(let i11=0; i11<len10; i11++){
let data105 = data104[i11];
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
if(data105.name === undefined){
const err301 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
for(const key20 in data105){
if(!((((key20 === "name") || (key20 === "groups")) || (key20 === "reference")) || (pattern4.test(key20)))){
const err302 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data105.name !== undefined){
let data106 = data105.name;
if(typeof data106 === "string"){
if(data106.length > 200){
const err303 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data106.length < 1){
const err304 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data105.groups !== undefined){
let data107 = data105.groups;
if(Array.isArray(data107)){
if(data107.length > 200){
const err306 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/maxItems",keyword:"maxItems",params:{limit: 200}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
const len11 = data107.length;
for(let i12=0; i12<len11; i12++){
let data108 = data107[i12];
if(typeof data108 === "string"){
if(data108.length > 200){
const err307 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data108.length < 1){
const err308 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data105.reference !== undefined){
let data109 = data105.reference;
if(typeof data109 === "string"){
if(data109.length > 200){
const err311 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if(data109.length < 1){
const err312 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
else {
const err314 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
}
else {
const err315 = {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data103.intersections !== undefined){
if(typeof data103.intersections !== "boolean"){
const err316 = {instancePath:instancePath+"/spec/fairness/intersections",schemaPath:"#/properties/spec/properties/fairness/properties/intersections/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data103.assessments !== undefined){
let data111 = data103.assessments;
if(Array.isArray(data111)){
if(data111.length > 100){
const err317 = {instancePath:instancePath+"/spec/fairness/assessments",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
const len12 = data111.length;
for(let i13=0; i13<len12; i13++){
let data112 = data111[i13];
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key21 in data112){
if(!(((((key21 === "groupAtRisk") || (key21 === "benefits")) || (key21 === "harms")) || (key21 === "mitigationStrategy")) || (pattern4.test(key21)))){
const err318 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13,schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data112.groupAtRisk !== undefined){
let data113 = data112.groupAtRisk;
if(typeof data113 === "string"){
if(data113.length > 2000){
const err319 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data113.length < 1){
const err320 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
else {
const err321 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data112.benefits !== undefined){
let data114 = data112.benefits;
if(typeof data114 === "string"){
if(data114.length > 2000){
const err322 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if(data114.length < 1){
const err323 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data112.harms !== undefined){
let data115 = data112.harms;
if(typeof data115 === "string"){
if(data115.length > 2000){
const err325 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(data115.length < 1){
const err326 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
else {
const err327 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data112.mitigationStrategy !== undefined){
let data116 = data112.mitigationStrategy;
if(typeof data116 === "string"){
if(data116.length > 2000){
const err328 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if(data116.length < 1){
const err329 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
else {
const err331 = {instancePath:instancePath+"/spec/fairness/assessments/" + i13,schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
else {
const err332 = {instancePath:instancePath+"/spec/fairness/assessments",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data14.explanation !== undefined){
let data117 = data14.explanation;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(data117.method === undefined){
const err334 = {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if(data117.importances === undefined){
const err335 = {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/required",keyword:"required",params:{missingProperty: "importances"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
for(const key22 in data117){
if(!(((key22 === "method") || (key22 === "importances")) || (pattern4.test(key22)))){
const err336 = {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data117.method !== undefined){
let data118 = data117.method;
if(typeof data118 === "string"){
if(data118.length > 200){
const err337 = {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if(data118.length < 1){
const err338 = {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data117.importances !== undefined){
if(!(validate21(data117.importances, {instancePath:instancePath+"/spec/explanation/importances",parentData:data117,parentDataProperty:"importances",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err340 = {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data14.considerations !== undefined){
let data120 = data14.considerations;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.useCases === undefined){
const err341 = {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/required",keyword:"required",params:{missingProperty: "useCases"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
for(const key23 in data120){
if(!((((((((key23 === "useCases") || (key23 === "users")) || (key23 === "outOfScopeUses")) || (key23 === "technicalLimitations")) || (key23 === "performanceTradeoffs")) || (key23 === "ethicalConsiderations")) || (key23 === "humanOversight")) || (pattern4.test(key23)))){
const err342 = {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data120.useCases !== undefined){
let data121 = data120.useCases;
if(Array.isArray(data121)){
if(data121.length > 100){
const err343 = {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
if(data121.length < 1){
const err344 = {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
const len13 = data121.length;
for(let i14=0; i14<len13; i14++){
let data122 = data121[i14];
if(typeof data122 === "string"){
if(data122.length > 2000){
const err345 = {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
if(data122.length < 1){
const err346 = {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
}
else {
const err348 = {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data120.users !== undefined){
let data123 = data120.users;
if(Array.isArray(data123)){
if(data123.length > 100){
const err349 = {instancePath:instancePath+"/spec/considerations/users",schemaPath:"#/properties/spec/properties/considerations/properties/users/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
const len14 = data123.length;
for(let i15=0; i15<len14; i15++){
let data124 = data123[i15];
if(typeof data124 === "string"){
if(data124.length > 2000){
const err350 = {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(data124.length < 1){
const err351 = {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
else {
const err352 = {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
}
else {
const err353 = {instancePath:instancePath+"/spec/considerations/users",schemaPath:"#/properties/spec/properties/considerations/properties/users/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data120.outOfScopeUses !== undefined){
let data125 = data120.outOfScopeUses;
if(Array.isArray(data125)){
if(data125.length > 100){
const err354 = {instancePath:instancePath+"/spec/considerations/outOfScopeUses",schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
const len15 = data125.length;
for(let i16=0; i16<len15; i16++){
let data126 = data125[i16];
if(typeof data126 === "string"){
if(data126.length > 2000){
const err355 = {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if(data126.length < 1){
const err356 = {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
else {
const err357 = {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
else {
const err358 = {instancePath:instancePath+"/spec/considerations/outOfScopeUses",schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data120.technicalLimitations !== undefined){
let data127 = data120.technicalLimitations;
if(Array.isArray(data127)){
if(data127.length > 100){
const err359 = {instancePath:instancePath+"/spec/considerations/technicalLimitations",schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
const len16 = data127.length;
for(let i17=0; i17<len16; i17++){
let data128 = data127[i17];
if(typeof data128 === "string"){
if(data128.length > 2000){
const err360 = {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if(data128.length < 1){
const err361 = {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
else {
const err362 = {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
else {
const err363 = {instancePath:instancePath+"/spec/considerations/technicalLimitations",schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data120.performanceTradeoffs !== undefined){
let data129 = data120.performanceTradeoffs;
if(Array.isArray(data129)){
if(data129.length > 100){
const err364 = {instancePath:instancePath+"/spec/considerations/performanceTradeoffs",schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
const len17 = data129.length;
for(let i18=0; i18<len17; i18++){
let data130 = data129[i18];
if(typeof data130 === "string"){
if(data130.length > 2000){
const err365 = {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(data130.length < 1){
const err366 = {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
else {
const err367 = {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath:instancePath+"/spec/considerations/performanceTradeoffs",schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data120.ethicalConsiderations !== undefined){
let data131 = data120.ethicalConsiderations;
if(Array.isArray(data131)){
if(data131.length > 100){
const err369 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
const len18 = data131.length;
for(let i19=0; i19<len18; i19++){
let data132 = data131[i19];
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.name === undefined){
const err370 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
for(const key24 in data132){
if(!(((key24 === "name") || (key24 === "mitigationStrategy")) || (pattern4.test(key24)))){
const err371 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data132.name !== undefined){
let data133 = data132.name;
if(typeof data133 === "string"){
if(data133.length > 2000){
const err372 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if(data133.length < 1){
const err373 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
else {
const err374 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data132.mitigationStrategy !== undefined){
let data134 = data132.mitigationStrategy;
if(typeof data134 === "string"){
if(data134.length > 2000){
const err375 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if(data134.length < 1){
const err376 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
else {
const err377 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
}
else {
const err378 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
}
else {
const err379 = {instancePath:instancePath+"/spec/considerations/ethicalConsiderations",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data120.humanOversight !== undefined){
let data135 = data120.humanOversight;
if(typeof data135 === "string"){
if(data135.length > 5000){
const err380 = {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/maxLength",keyword:"maxLength",params:{limit: 5000}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(data135.length < 1){
const err381 = {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
else {
const err382 = {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
}
else {
const err383 = {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data14.risk !== undefined){
let data136 = data14.risk;
if(data136 && typeof data136 == "object" && !Array.isArray(data136)){
if(data136.tier === undefined){
const err384 = {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/required",keyword:"required",params:{missingProperty: "tier"}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
for(const key25 in data136){
if(!((((key25 === "tier") || (key25 === "rationale")) || (key25 === "classifications")) || (pattern4.test(key25)))){
const err385 = {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data136.tier !== undefined){
let data137 = data136.tier;
if(typeof data137 !== "string"){
const err386 = {instancePath:instancePath+"/spec/risk/tier",schemaPath:"#/properties/spec/properties/risk/properties/tier/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(!((((data137 === "low") || (data137 === "medium")) || (data137 === "high")) || (data137 === "critical"))){
const err387 = {instancePath:instancePath+"/spec/risk/tier",schemaPath:"#/properties/spec/properties/risk/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.risk.properties.tier.enum}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data136.rationale !== undefined){
let data138 = data136.rationale;
if(typeof data138 === "string"){
if(data138.length > 5000){
const err388 = {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/maxLength",keyword:"maxLength",params:{limit: 5000}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(data138.length < 1){
const err389 = {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data136.classifications !== undefined){
let data139 = data136.classifications;
if(Array.isArray(data139)){
if(data139.length > 50){
const err391 = {instancePath:instancePath+"/spec/risk/classifications",schemaPath:"#/properties/spec/properties/risk/properties/classifications/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
const len19 = data139.length;
for(let i20=0; i20<len19; i20++){
let data140 = data139[i20];
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
if(data140.framework === undefined){
const err392 = {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/required",keyword:"required",params:{missingProperty: "framework"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
if(data140.category === undefined){
const err393 = {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/required",keyword:"required",params:{missingProperty: "category"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
for(const key26 in data140){
if(!((((key26 === "framework") || (key26 === "category")) || (key26 === "reference")) || (pattern4.test(key26)))){
const err394 = {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data140.framework !== undefined){
let data141 = data140.framework;
if(typeof data141 === "string"){
if(data141.length > 100){
const err395 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
if(data141.length < 1){
const err396 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
else {
const err397 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data140.category !== undefined){
let data142 = data140.category;
if(typeof data142 === "string"){
if(data142.length > 200){
const err398 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
if(data142.length < 1){
const err399 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
else {
const err400 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data140.reference !== undefined){
let data143 = data140.reference;
if(typeof data143 === "string"){
if(data143.length > 200){
const err401 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
if(data143.length < 1){
const err402 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
else {
const err403 = {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
}
else {
const err404 = {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
else {
const err405 = {instancePath:instancePath+"/spec/risk/classifications",schemaPath:"#/properties/spec/properties/risk/properties/classifications/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
else {
const err406 = {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data14.validation !== undefined){
let data144 = data14.validation;
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(data144.owner === undefined){
const err407 = {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/required",keyword:"required",params:{missingProperty: "owner"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
for(const key27 in data144){
if(!((((((key27 === "owner") || (key27 === "report")) || (key27 === "validatedOn")) || (key27 === "expiresOn")) || (key27 === "findings")) || (pattern4.test(key27)))){
const err408 = {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
if(data144.owner !== undefined){
let data145 = data144.owner;
if(typeof data145 === "string"){
if(data145.length > 200){
const err409 = {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
if(data145.length < 1){
const err410 = {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
else {
const err411 = {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
if(data144.report !== undefined){
let data146 = data144.report;
if(typeof data146 === "string"){
if(data146.length > 1024){
const err412 = {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
if(data146.length < 1){
const err413 = {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
else {
const err414 = {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data144.validatedOn !== undefined){
let data147 = data144.validatedOn;
if(typeof data147 === "string"){
if(data147.length > 10){
const err415 = {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/maxLength",keyword:"maxLength",params:{limit: 10}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
if(!pattern45.test(data147)){
const err416 = {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
else {
const err417 = {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(data144.expiresOn !== undefined){
let data148 = data144.expiresOn;
if(typeof data148 === "string"){
if(data148.length > 10){
const err418 = {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/maxLength",keyword:"maxLength",params:{limit: 10}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(!pattern45.test(data148)){
const err419 = {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
else {
const err420 = {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data144.findings !== undefined){
let data149 = data144.findings;
if(Array.isArray(data149)){
if(data149.length > 500){
const err421 = {instancePath:instancePath+"/spec/validation/findings",schemaPath:"#/properties/spec/properties/validation/properties/findings/maxItems",keyword:"maxItems",params:{limit: 500}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
const len20 = data149.length;
for(let i21=0; i21<len20; i21++){
let data150 = data149[i21];
if(data150 && typeof data150 == "object" && !Array.isArray(data150)){
if(data150.id === undefined){
const err422 = {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if(data150.severity === undefined){
const err423 = {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(data150.status === undefined){
const err424 = {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
for(const key28 in data150){
if(!(((((key28 === "id") || (key28 === "severity")) || (key28 === "status")) || (key28 === "description")) || (pattern4.test(key28)))){
const err425 = {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
if(data150.id !== undefined){
let data151 = data150.id;
if(typeof data151 === "string"){
if(data151.length > 100){
const err426 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(data151.length < 1){
const err427 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
else {
const err428 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(data150.severity !== undefined){
let data152 = data150.severity;
if(typeof data152 !== "string"){
const err429 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/severity",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
if(!((((data152 === "low") || (data152 === "medium")) || (data152 === "high")) || (data152 === "critical"))){
const err430 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/severity",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.validation.properties.findings.items.properties.severity.enum}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
if(data150.status !== undefined){
let data153 = data150.status;
if(typeof data153 !== "string"){
const err431 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/status",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
if(!(((data153 === "open") || (data153 === "accepted")) || (data153 === "closed"))){
const err432 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/status",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.validation.properties.findings.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
if(data150.description !== undefined){
let data154 = data150.description;
if(typeof data154 === "string"){
if(data154.length > 2000){
const err433 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
if(data154.length < 1){
const err434 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
}
else {
const err436 = {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
}
else {
const err437 = {instancePath:instancePath+"/spec/validation/findings",schemaPath:"#/properties/spec/properties/validation/properties/findings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
}
else {
const err438 = {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
if(data14.monitoring !== undefined){
let data155 = data14.monitoring;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
for(const key29 in data155){
if(!((((((key29 === "plan") || (key29 === "owner")) || (key29 === "reference")) || (key29 === "metrics")) || (key29 === "rollback")) || (pattern4.test(key29)))){
const err439 = {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data155.plan !== undefined){
let data156 = data155.plan;
if(typeof data156 === "string"){
if(data156.length > 1024){
const err440 = {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if(data156.length < 1){
const err441 = {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
else {
const err442 = {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
if(data155.owner !== undefined){
let data157 = data155.owner;
if(typeof data157 === "string"){
if(data157.length > 200){
const err443 = {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
if(data157.length < 1){
const err444 = {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
else {
const err445 = {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
}
if(data155.reference !== undefined){
if(!(validate21(data155.reference, {instancePath:instancePath+"/spec/monitoring/reference",parentData:data155,parentDataProperty:"reference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data155.metrics !== undefined){
let data159 = data155.metrics;
if(Array.isArray(data159)){
if(data159.length > 100){
const err446 = {instancePath:instancePath+"/spec/monitoring/metrics",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
const len21 = data159.length;
for(let i22=0; i22<len21; i22++){
let data160 = data159[i22];
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
if(data160.metric === undefined){
const err447 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
for(const key30 in data160){
if(!((((key30 === "metric") || (key30 === "threshold")) || (key30 === "window")) || (pattern4.test(key30)))){
const err448 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
if(data160.metric !== undefined){
let data161 = data160.metric;
if(typeof data161 === "string"){
if(data161.length > 100){
const err449 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
if(data161.length < 1){
const err450 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
else {
const err451 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
}
if(data160.threshold !== undefined){
let data162 = data160.threshold;
if((typeof data162 !== "string") && (!((typeof data162 == "number") && (isFinite(data162))))){
const err452 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/threshold",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/type",keyword:"type",params:{type: schema31.properties.spec.properties.monitoring.properties.metrics.items.properties.threshold.type}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
if(typeof data162 === "string"){
if(data162.length > 100){
const err453 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/threshold",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
}
if(data160.window !== undefined){
let data163 = data160.window;
if(typeof data163 === "string"){
if(data163.length > 50){
const err454 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
if(data163.length < 1){
const err455 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
else {
const err456 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
}
else {
const err457 = {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
}
else {
const err458 = {instancePath:instancePath+"/spec/monitoring/metrics",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
if(data155.rollback !== undefined){
let data164 = data155.rollback;
if(typeof data164 === "string"){
if(data164.length > 5000){
const err459 = {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/maxLength",keyword:"maxLength",params:{limit: 5000}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if(data164.length < 1){
const err460 = {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
else {
const err461 = {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
}
else {
const err462 = {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data14.changePlan !== undefined){
let data165 = data14.changePlan;
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
for(const key31 in data165){
if(!((((key31 === "allowed") || (key31 === "protocol")) || (key31 === "impactAssessment")) || (pattern4.test(key31)))){
const err463 = {instancePath:instancePath+"/spec/changePlan",schemaPath:"#/properties/spec/properties/changePlan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
if(data165.allowed !== undefined){
let data166 = data165.allowed;
if(Array.isArray(data166)){
if(data166.length > 100){
const err464 = {instancePath:instancePath+"/spec/changePlan/allowed",schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
const len22 = data166.length;
for(let i23=0; i23<len22; i23++){
let data167 = data166[i23];
if(typeof data167 === "string"){
if(data167.length > 2000){
const err465 = {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/maxLength",keyword:"maxLength",params:{limit: 2000}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
if(data167.length < 1){
const err466 = {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
else {
const err467 = {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
}
else {
const err468 = {instancePath:instancePath+"/spec/changePlan/allowed",schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
if(data165.protocol !== undefined){
let data168 = data165.protocol;
if(typeof data168 === "string"){
if(data168.length > 1024){
const err469 = {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
if(data168.length < 1){
const err470 = {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
else {
const err471 = {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
if(data165.impactAssessment !== undefined){
let data169 = data165.impactAssessment;
if(typeof data169 === "string"){
if(data169.length > 1024){
const err472 = {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
if(data169.length < 1){
const err473 = {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
else {
const err474 = {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
}
else {
const err475 = {instancePath:instancePath+"/spec/changePlan",schemaPath:"#/properties/spec/properties/changePlan/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
}
else {
const err476 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
}
else {
const err477 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiled: CompiledSchema = { schema: schema31, validate: validate20 }
