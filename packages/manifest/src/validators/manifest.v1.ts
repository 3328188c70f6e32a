// @ts-nocheck: compiled from a JSON Schema by compile-schemas.ts; change the schema, not this file.
import type { CompiledSchema } from '../compiled-schema.ts'

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json","title":"Modelgate model manifest","type":"object","description":"What a person asserts about one version of a model.","properties":{"apiVersion":{"type":"string","const":"modelgate/v1","description":"Decides how the file is read.","examples":["modelgate/v1"]},"kind":{"type":"string","const":"Model","description":"What the file describes.","examples":["Model"]},"metadata":{"type":"object","description":"Who and what.","properties":{"name":{"$ref":"#/$defs/name"},"version":{"$ref":"#/$defs/version"},"owner":{"$ref":"#/$defs/owner"},"title":{"type":"string","description":"The name people read.","minLength":1,"maxLength":200},"description":{"type":"string","description":"What the model does, for people.","minLength":1,"maxLength":5000},"contact":{"type":"string","description":"Where to ask.","minLength":1,"maxLength":200},"license":{"type":"string","description":"An SPDX expression.","minLength":1,"maxLength":200,"examples":["LicenseRef-Proprietary"]},"tags":{"type":"array","description":"Words to find it by.","items":{"type":"string","minLength":1,"maxLength":63},"maxItems":50,"uniqueItems":true},"annotations":{"type":"object","description":"Identifiers in other systems.","additionalProperties":{"type":"string","maxLength":2000},"maxProperties":100}},"required":["name","version","owner"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"name":"credit-default-risk","version":"1.0.0","owner":"@acme/credit-ml"}]},"spec":{"type":"object","description":"What is asserted about this version.","properties":{"task":{"type":"string","description":"A Hugging Face task name.","minLength":1,"maxLength":100,"examples":["tabular-classification"]},"library":{"type":"object","description":"What it was trained with.","properties":{"name":{"type":"string","minLength":1,"maxLength":100,"examples":["scikit-learn"]},"version":{"$ref":"#/$defs/version"}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"baseModels":{"type":"array","description":"Models it was made from.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/anyDigest"},"relation":{"type":"string","enum":["finetune","adapter","merge","quantized"],"examples":["finetune"]}},"required":["name","relation"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":50},"artifacts":{"type":"array","description":"The files of the model itself.","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique in this list.","minLength":1,"maxLength":100,"examples":["weights"]},"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"format":{"type":"string","description":"File format.","minLength":1,"maxLength":50,"examples":["safetensors"]},"digest":{"$ref":"#/$defs/digest"},"size":{"type":"integer","description":"Bytes.","minimum":0,"maximum":9007199254740991,"examples":[2206748]},"mediaType":{"type":"string","minLength":1,"maxLength":200},"signature":{"$ref":"#/$defs/path"}},"required":["name","format","digest","size"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":1000,"examples":[[{"name":"weights","path":"models/credit.safetensors","format":"safetensors","digest":"sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee","size":2206748}]]},"data":{"type":"array","description":"The data it was made and judged with.","items":{"type":"object","properties":{"name":{"type":"string","description":"Unique in this list.","minLength":1,"maxLength":100,"examples":["credit-holdout"]},"role":{"type":"string","enum":["training","validation","testing","calibration","reference"],"examples":["training"]},"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"version":{"$ref":"#/$defs/version"},"digest":{"$ref":"#/$defs/digest"},"descriptor":{"$ref":"#/$defs/path"},"sensitiveData":{"type":"array","description":"Columns with personal data.","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":200}},"required":["name","role","digest"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":200},"training":{"type":"object","description":"How it was made.","properties":{"code":{"type":"object","description":"The code that trains it.","properties":{"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/anyDigest"},"entrypoint":{"$ref":"#/$defs/path"}},"patternProperties":{"^x-":true},"additionalProperties":false},"environment":{"type":"object","description":"What it runs on.","properties":{"locks":{"type":"array","description":"Lock files of the environment.","items":{"$ref":"#/$defs/file"},"maxItems":50},"image":{"type":"string","description":"A container image with its digest.","minLength":1,"maxLength":500},"runtime":{"type":"string","description":"Such as `python 3.12`.","minLength":1,"maxLength":200}},"patternProperties":{"^x-":true},"additionalProperties":false},"seeds":{"type":"object","description":"Seeds of random numbers, by name.","additionalProperties":{"type":"integer"},"maxProperties":100},"hyperparameters":{"type":"object","description":"Settings of the training.","maxProperties":1000}},"patternProperties":{"^x-":true},"additionalProperties":false},"reproduce":{"type":"object","description":"How anyone can rebuild it.","properties":{"command":{"type":"string","description":"Makes the outputs from code and data.","minLength":1,"maxLength":4000,"examples":["python train.py"]},"workdir":{"$ref":"#/$defs/path"},"timeout":{"type":"integer","description":"Seconds.","minimum":1,"maximum":604800},"smoke":{"type":"string","description":"A reduced command for pull requests.","minLength":1,"maxLength":4000},"outputs":{"type":"array","description":"What the command makes.","items":{"type":"object","properties":{"path":{"$ref":"#/$defs/path"},"role":{"type":"string","enum":["weights","metrics","predictions","report","log"],"examples":["weights"]},"volatile":{"type":"array","description":"Parts that may differ.","items":{"type":"string","minLength":1,"maxLength":500},"maxItems":100}},"required":["path","role"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":200},"require":{"$ref":"#/$defs/rung"},"tolerance":{"type":"number","description":"Largest relative difference.","minimum":0},"vary":{"type":"array","description":"What the second run changes.","items":{"type":"string","minLength":1,"maxLength":100},"maxItems":20},"env":{"type":"object","description":"Environment variables of the command.","additionalProperties":{"type":"string","maxLength":4000},"maxProperties":100},"margins":{"type":"object","description":"How far the means of metrics may be apart where only their distributions agree.","additionalProperties":{"type":"number","exclusiveMinimum":0},"maxProperties":100,"examples":[{"roc_auc":0.01}]},"seedVariable":{"type":"string","description":"Environment variable from which the command takes its seed; default: MODELGATE_SEED.","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","x-message":"must be the name of an environment variable","maxLength":100,"examples":["SEED"]},"record":{"$ref":"#/$defs/file"}},"required":["command","outputs"],"patternProperties":{"^x-":true},"additionalProperties":false},"evaluation":{"type":"object","description":"How good it is, as claimed.","properties":{"predictions":{"type":"object","description":"The table of predictions.","properties":{"path":{"$ref":"#/$defs/path"},"uri":{"$ref":"#/$defs/uri"},"digest":{"$ref":"#/$defs/digest"},"label":{"type":"string","description":"Column of the true outcome.","minLength":1,"maxLength":200,"examples":["label"]},"prediction":{"type":"string","description":"Column of the predicted class.","minLength":1,"maxLength":200,"examples":["prediction"]},"score":{"type":"string","description":"Column of the score.","minLength":1,"maxLength":200},"weight":{"type":"string","description":"Column of row weights.","minLength":1,"maxLength":200},"id":{"type":"string","description":"Column that identifies a row.","minLength":1,"maxLength":200},"positive":{"type":"string","description":"The positive label.","minLength":1,"maxLength":200},"favourable":{"type":"string","description":"The outcome people want.","minLength":1,"maxLength":200},"oneVsRest":{"type":"boolean","description":"Several classes: each is judged against the rest."}},"required":["digest","label","prediction"],"patternProperties":{"^x-":true},"additionalProperties":false},"cells":{"$ref":"#/$defs/file"},"command":{"type":"string","description":"Scores the declared data with the declared artifact.","minLength":1,"maxLength":4000},"design":{"type":"string","enum":["holdout","cross-validation","temporal"],"description":"How test data were held apart.","examples":["holdout"]},"results":{"type":"array","description":"Figures the author claims.","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1,"maxLength":100,"examples":["roc_auc"]},"value":{"type":"number","description":"The figure.","examples":[0.81]},"dataset":{"type":"string","description":"A name under `spec.data`.","minLength":1,"maxLength":100},"slice":{"type":"string","minLength":1,"maxLength":200},"n":{"type":"integer","description":"Rows.","minimum":0,"maximum":9007199254740991},"confidenceInterval":{"type":"object","properties":{"low":{"type":"number"},"high":{"type":"number"},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}},"required":["low","high"],"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["metric","value","dataset"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":2000},"source":{"$ref":"#/$defs/file"}},"patternProperties":{"^x-":true},"additionalProperties":false},"fairness":{"type":"object","description":"Whom it could harm.","properties":{"sensitiveAttributes":{"type":"array","description":"Columns by which groups are compared.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":200},"groups":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"maxItems":200},"reference":{"type":"string","minLength":1,"maxLength":200}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"minItems":1,"maxItems":50},"intersections":{"type":"boolean","description":"Whether groups are crossed."},"assessments":{"type":"array","description":"CycloneDX fairness assessments.","items":{"type":"object","properties":{"groupAtRisk":{"type":"string","minLength":1,"maxLength":2000},"benefits":{"type":"string","minLength":1,"maxLength":2000},"harms":{"type":"string","minLength":1,"maxLength":2000},"mitigationStrategy":{"type":"string","minLength":1,"maxLength":2000}},"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100}},"required":["sensitiveAttributes"],"patternProperties":{"^x-":true},"additionalProperties":false},"explanation":{"type":"object","description":"What it relies on.","properties":{"method":{"type":"string","minLength":1,"maxLength":200,"examples":["permutation importance"]},"importances":{"$ref":"#/$defs/file"}},"required":["method","importances"],"patternProperties":{"^x-":true},"additionalProperties":false},"considerations":{"type":"object","description":"What it is for, and what not.","properties":{"useCases":{"type":"array","description":"What it is for.","items":{"type":"string","minLength":1,"maxLength":2000},"minItems":1,"maxItems":100,"examples":[["Pre-screening of credit card limits"]]},"users":{"type":"array","description":"Who uses it.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"outOfScopeUses":{"type":"array","description":"What it is not for.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"technicalLimitations":{"type":"array","description":"Where it does not work.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"performanceTradeoffs":{"type":"array","description":"What was given up for what.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"ethicalConsiderations":{"type":"array","description":"Risks to people, and what is done.","items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":2000},"mitigationStrategy":{"type":"string","minLength":1,"maxLength":2000}},"required":["name"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100},"humanOversight":{"type":"string","description":"Who looks at its decisions.","minLength":1,"maxLength":5000}},"required":["useCases"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"useCases":["Pre-screening of credit card limits"]}]},"risk":{"type":"object","description":"How much depends on it.","properties":{"tier":{"type":"string","enum":["low","medium","high","critical"],"description":"Decides which fields the policy demands.","examples":["low"]},"rationale":{"type":"string","minLength":1,"maxLength":5000},"classifications":{"type":"array","description":"How others classify it.","items":{"type":"object","properties":{"framework":{"type":"string","minLength":1,"maxLength":100,"examples":["eu-ai-act"]},"category":{"type":"string","minLength":1,"maxLength":200},"reference":{"type":"string","minLength":1,"maxLength":200}},"required":["framework","category"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":50}},"required":["tier"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"tier":"low"}]},"validation":{"type":"object","description":"Independent validation.","properties":{"owner":{"$ref":"#/$defs/owner"},"report":{"$ref":"#/$defs/path"},"validatedOn":{"$ref":"#/$defs/date"},"expiresOn":{"$ref":"#/$defs/date"},"findings":{"type":"array","description":"What the validators found.","items":{"type":"object","properties":{"id":{"type":"string","minLength":1,"maxLength":100},"severity":{"type":"string","enum":["low","medium","high","critical"]},"status":{"type":"string","enum":["open","accepted","closed"]},"description":{"type":"string","minLength":1,"maxLength":2000}},"required":["id","severity","status"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":500}},"required":["owner"],"patternProperties":{"^x-":true},"additionalProperties":false},"monitoring":{"type":"object","description":"What is watched in production.","properties":{"plan":{"$ref":"#/$defs/path"},"owner":{"$ref":"#/$defs/owner"},"reference":{"$ref":"#/$defs/file"},"metrics":{"type":"array","description":"What is watched.","items":{"type":"object","properties":{"metric":{"type":"string","minLength":1,"maxLength":100,"examples":["psi"]},"threshold":{"type":["string","number"],"maxLength":100},"window":{"type":"string","minLength":1,"maxLength":50}},"required":["metric"],"patternProperties":{"^x-":true},"additionalProperties":false},"maxItems":100},"rollback":{"type":"string","description":"What happens when it goes wrong.","minLength":1,"maxLength":5000}},"patternProperties":{"^x-":true},"additionalProperties":false},"changePlan":{"type":"object","description":"Changes that were agreed in advance.","properties":{"allowed":{"type":"array","description":"Changes foreseen.","items":{"type":"string","minLength":1,"maxLength":2000},"maxItems":100},"protocol":{"$ref":"#/$defs/path"},"impactAssessment":{"$ref":"#/$defs/path"}},"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["artifacts","considerations","risk"],"patternProperties":{"^x-":true},"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"patternProperties":{"^x-":true},"additionalProperties":false,"$defs":{"digest":{"type":"string","description":"SHA-256 of the bytes; of a folder the OpenSSF model-signing root digest.","pattern":"^sha256:[0-9a-f]{64}$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]},"anyDigest":{"type":"string","description":"SHA-256 of the bytes, or a git commit.","pattern":"^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$","x-message":"must be `sha256:` and 64 lower-case hexadecimal digits, or `gitCommit:` and 40","maxLength":71,"examples":["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]},"path":{"type":"string","description":"A path relative to the root of the repository, with forward slashes.","minLength":1,"maxLength":1024,"examples":["models/credit.safetensors"]},"uri":{"type":"string","description":"Where the bytes are when they are not in the repository.","pattern":"^[A-Za-z][A-Za-z0-9+.-]*:","x-message":"must start with a scheme such as `https:` or `s3:`","minLength":1,"maxLength":2048,"examples":["s3://bucket/train.parquet"]},"version":{"type":"string","description":"Always in quotes.","pattern":"^[0-9A-Za-z][0-9A-Za-z.+_-]*$","x-message":"must consist of letters, digits and the characters . + _ -","minLength":1,"maxLength":64,"examples":["2.4.0"]},"name":{"type":"string","description":"Letters, digits and . _ -","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","x-message":"must start with a letter or digit and hold only letters, digits and the characters . _ -","minLength":1,"maxLength":63,"examples":["credit-default-risk"]},"owner":{"type":"string","description":"A team or person: `@org/team`, `@person` or a Backstage reference.","minLength":1,"maxLength":200,"examples":["@acme/credit-ml"]},"date":{"type":"string","description":"A day, in quotes.","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","x-message":"must be a day such as `2027-03-02`","maxLength":10,"examples":["2027-03-02"]},"file":{"type":"object","description":"A file of the repository with its digest.","properties":{"path":{"$ref":"#/$defs/path"},"digest":{"$ref":"#/$defs/digest"}},"required":["path","digest"],"patternProperties":{"^x-":true},"additionalProperties":false,"examples":[{"path":"uv.lock","digest":"sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"}]},"rung":{"type":"string","enum":["bytes","content","numeric","metric","statistical"],"description":"How alike a rebuilt model must be.","examples":["numeric"]}}};
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
const pattern30 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern46 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
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
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data.digest === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "digest")) || (pattern4.test(key0)))){
vErrors = note(vErrors, {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data0.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.digest !== undefined){
let data1 = data.digest;
if(typeof data1 === "string"){
if(data1.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern16.test(data1)){
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
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
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}});
errors++;
}
if(data.kind === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if(data.metadata === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"}});
errors++;
}
if(data.spec === undefined){
vErrors = note(vErrors, {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"}});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern4.test(key0)))){
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
if("Model" !== data1){
vErrors = note(vErrors, {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Model"}});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data2.version === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "version"}});
errors++;
}
if(data2.owner === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "owner"}});
errors++;
}
for(const key1 in data2){
if(!((func1.call(schema31.properties.metadata.properties, key1)) || (pattern4.test(key1)))){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(data3.length > 63){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data3.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern6.test(data3)){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/name",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(typeof data4 === "string"){
if(data4.length > 64){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(data4.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data4)){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.owner !== undefined){
let data5 = data2.owner;
if(typeof data5 === "string"){
if(data5.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data5.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.title !== undefined){
let data6 = data2.title;
if(typeof data6 === "string"){
if(data6.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data6.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/title",schemaPath:"#/properties/metadata/properties/title/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.description !== undefined){
let data7 = data2.description;
if(typeof data7 === "string"){
if(data7.length > 5000){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/maxLength",keyword:"maxLength",params:{limit: 5000}});
errors++;
}
if(data7.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/description",schemaPath:"#/properties/metadata/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.contact !== undefined){
let data8 = data2.contact;
if(typeof data8 === "string"){
if(data8.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data8.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/contact",schemaPath:"#/properties/metadata/properties/contact/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.license !== undefined){
let data9 = data2.license;
if(typeof data9 === "string"){
if(data9.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data9.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/license",schemaPath:"#/properties/metadata/properties/license/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data2.tags !== undefined){
let data10 = data2.tags;
if(Array.isArray(data10)){
if(data10.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/maxItems",keyword:"maxItems",params:{limit: 50}});
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(data11.length > 63){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 63}});
errors++;
}
if(data11.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags/" + i0,schemaPath:"#/properties/metadata/properties/tags/items/type",keyword:"type",params:{type: "string"}});
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
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/tags",schemaPath:"#/properties/metadata/properties/tags/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data2.annotations !== undefined){
let data12 = data2.annotations;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/maxProperties",keyword:"maxProperties",params:{limit: 100}});
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(typeof data13 === "string"){
if(data13.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.spec !== undefined){
let data14 = data.spec;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.artifacts === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "artifacts"}});
errors++;
}
if(data14.considerations === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "considerations"}});
errors++;
}
if(data14.risk === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "risk"}});
errors++;
}
for(const key3 in data14){
if(!((func1.call(schema31.properties.spec.properties, key3)) || (pattern4.test(key3)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data14.task !== undefined){
let data15 = data14.task;
if(typeof data15 === "string"){
if(data15.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data15.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/task",schemaPath:"#/properties/spec/properties/task/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data14.library !== undefined){
let data16 = data14.library;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key4 in data16){
if(!(((key4 === "name") || (key4 === "version")) || (pattern4.test(key4)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(data17.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data17.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/name",schemaPath:"#/properties/spec/properties/library/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data16.version !== undefined){
let data18 = data16.version;
if(typeof data18 === "string"){
if(data18.length > 64){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(data18.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data18)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/library",schemaPath:"#/properties/spec/properties/library/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.baseModels !== undefined){
let data19 = data14.baseModels;
if(Array.isArray(data19)){
if(data19.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels",schemaPath:"#/properties/spec/properties/baseModels/maxItems",keyword:"maxItems",params:{limit: 50}});
errors++;
}
const len1 = data19.length;
for(let i2=0; i2<len1; i2++){
let data20 = data19[i2];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data20.relation === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/required",keyword:"required",params:{missingProperty: "relation"}});
errors++;
}
for(const key5 in data20){
if(!(((((key5 === "name") || (key5 === "uri")) || (key5 === "digest")) || (key5 === "relation")) || (pattern4.test(key5)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(data21.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data21.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/name",schemaPath:"#/properties/spec/properties/baseModels/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data20.uri !== undefined){
let data22 = data20.uri;
if(typeof data22 === "string"){
if(data22.length > 2048){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}});
errors++;
}
if(data22.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern12.test(data22)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data20.digest !== undefined){
let data23 = data20.digest;
if(typeof data23 === "string"){
if(data23.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern13.test(data23)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/pattern",keyword:"pattern",params:{pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/digest",schemaPath:"#/$defs/anyDigest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data20.relation !== undefined){
let data24 = data20.relation;
if(typeof data24 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/relation",schemaPath:"#/properties/spec/properties/baseModels/items/properties/relation/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data24 === "finetune") || (data24 === "adapter")) || (data24 === "merge")) || (data24 === "quantized"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2+"/relation",schemaPath:"#/properties/spec/properties/baseModels/items/properties/relation/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.baseModels.items.properties.relation.enum}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels/" + i2,schemaPath:"#/properties/spec/properties/baseModels/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/baseModels",schemaPath:"#/properties/spec/properties/baseModels/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data14.artifacts !== undefined){
let data25 = data14.artifacts;
if(Array.isArray(data25)){
if(data25.length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/maxItems",keyword:"maxItems",params:{limit: 1000}});
errors++;
}
if(data25.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len2 = data25.length;
for(let i3=0; i3<len2; i3++){
let data26 = data25[i3];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data26.format === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "format"}});
errors++;
}
if(data26.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if(data26.size === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/required",keyword:"required",params:{missingProperty: "size"}});
errors++;
}
for(const key6 in data26){
if(!(((((((((key6 === "name") || (key6 === "path")) || (key6 === "uri")) || (key6 === "format")) || (key6 === "digest")) || (key6 === "size")) || (key6 === "mediaType")) || (key6 === "signature")) || (pattern4.test(key6)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(data27.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data27.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/name",schemaPath:"#/properties/spec/properties/artifacts/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.path !== undefined){
let data28 = data26.path;
if(typeof data28 === "string"){
if(data28.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data28.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.uri !== undefined){
let data29 = data26.uri;
if(typeof data29 === "string"){
if(data29.length > 2048){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}});
errors++;
}
if(data29.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern12.test(data29)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.format !== undefined){
let data30 = data26.format;
if(typeof data30 === "string"){
if(data30.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/maxLength",keyword:"maxLength",params:{limit: 50}});
errors++;
}
if(data30.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/format",schemaPath:"#/properties/spec/properties/artifacts/items/properties/format/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.digest !== undefined){
let data31 = data26.digest;
if(typeof data31 === "string"){
if(data31.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern16.test(data31)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.size !== undefined){
let data32 = data26.size;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 9007199254740991 || isNaN(data32)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data32 < 0 || isNaN(data32)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/size",schemaPath:"#/properties/spec/properties/artifacts/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data26.mediaType !== undefined){
let data33 = data26.mediaType;
if(typeof data33 === "string"){
if(data33.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data33.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/mediaType",schemaPath:"#/properties/spec/properties/artifacts/items/properties/mediaType/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.signature !== undefined){
let data34 = data26.signature;
if(typeof data34 === "string"){
if(data34.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data34.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3+"/signature",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts/" + i3,schemaPath:"#/properties/spec/properties/artifacts/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/artifacts",schemaPath:"#/properties/spec/properties/artifacts/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data14.data !== undefined){
let data35 = data14.data;
if(Array.isArray(data35)){
if(data35.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data",schemaPath:"#/properties/spec/properties/data/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len3 = data35.length;
for(let i4=0; i4<len3; i4++){
let data36 = data35[i4];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if(data36.role === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "role"}});
errors++;
}
if(data36.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
for(const key7 in data36){
if(!(((((((((key7 === "name") || (key7 === "role")) || (key7 === "path")) || (key7 === "uri")) || (key7 === "version")) || (key7 === "digest")) || (key7 === "descriptor")) || (key7 === "sensitiveData")) || (pattern4.test(key7)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data36.name !== undefined){
let data37 = data36.name;
if(typeof data37 === "string"){
if(data37.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data37.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/name",schemaPath:"#/properties/spec/properties/data/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.role !== undefined){
let data38 = data36.role;
if(typeof data38 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/role",schemaPath:"#/properties/spec/properties/data/items/properties/role/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data38 === "training") || (data38 === "validation")) || (data38 === "testing")) || (data38 === "calibration")) || (data38 === "reference"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/role",schemaPath:"#/properties/spec/properties/data/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.data.items.properties.role.enum}});
errors++;
}
}
if(data36.path !== undefined){
let data39 = data36.path;
if(typeof data39 === "string"){
if(data39.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data39.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.uri !== undefined){
let data40 = data36.uri;
if(typeof data40 === "string"){
if(data40.length > 2048){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}});
errors++;
}
if(data40.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern12.test(data40)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.version !== undefined){
let data41 = data36.version;
if(typeof data41 === "string"){
if(data41.length > 64){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(data41.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern7.test(data41)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/version",schemaPath:"#/$defs/version/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.digest !== undefined){
let data42 = data36.digest;
if(typeof data42 === "string"){
if(data42.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern16.test(data42)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.descriptor !== undefined){
let data43 = data36.descriptor;
if(typeof data43 === "string"){
if(data43.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data43.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/descriptor",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data36.sensitiveData !== undefined){
let data44 = data36.sensitiveData;
if(Array.isArray(data44)){
if(data44.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData",schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len4 = data44.length;
for(let i5=0; i5<len4; i5++){
let data45 = data44[i5];
if(typeof data45 === "string"){
if(data45.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data45.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData/" + i5,schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4+"/sensitiveData",schemaPath:"#/properties/spec/properties/data/items/properties/sensitiveData/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data/" + i4,schemaPath:"#/properties/spec/properties/data/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/data",schemaPath:"#/properties/spec/properties/data/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data14.training !== undefined){
let data46 = data14.training;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key8 in data46){
if(!(((((key8 === "code") || (key8 === "environment")) || (key8 === "seeds")) || (key8 === "hyperparameters")) || (pattern4.test(key8)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training",schemaPath:"#/properties/spec/properties/training/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data46.code !== undefined){
let data47 = data46.code;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key9 in data47){
if(!((((key9 === "uri") || (key9 === "digest")) || (key9 === "entrypoint")) || (pattern4.test(key9)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code",schemaPath:"#/properties/spec/properties/training/properties/code/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data47.uri !== undefined){
let data48 = data47.uri;
if(typeof data48 === "string"){
if(data48.length > 2048){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}});
errors++;
}
if(data48.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern12.test(data48)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data47.digest !== undefined){
let data49 = data47.digest;
if(typeof data49 === "string"){
if(data49.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern13.test(data49)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/pattern",keyword:"pattern",params:{pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/digest",schemaPath:"#/$defs/anyDigest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data47.entrypoint !== undefined){
let data50 = data47.entrypoint;
if(typeof data50 === "string"){
if(data50.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data50.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code/entrypoint",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/code",schemaPath:"#/properties/spec/properties/training/properties/code/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data46.environment !== undefined){
let data51 = data46.environment;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key10 in data51){
if(!((((key10 === "locks") || (key10 === "image")) || (key10 === "runtime")) || (pattern4.test(key10)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment",schemaPath:"#/properties/spec/properties/training/properties/environment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data51.locks !== undefined){
let data52 = data51.locks;
if(Array.isArray(data52)){
if(data52.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/locks",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/locks/maxItems",keyword:"maxItems",params:{limit: 50}});
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
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/locks",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/locks/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data51.image !== undefined){
let data54 = data51.image;
if(typeof data54 === "string"){
if(data54.length > 500){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(data54.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/image",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/image/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data51.runtime !== undefined){
let data55 = data51.runtime;
if(typeof data55 === "string"){
if(data55.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data55.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment/runtime",schemaPath:"#/properties/spec/properties/training/properties/environment/properties/runtime/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/environment",schemaPath:"#/properties/spec/properties/training/properties/environment/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data46.seeds !== undefined){
let data56 = data46.seeds;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(Object.keys(data56).length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/seeds",schemaPath:"#/properties/spec/properties/training/properties/seeds/maxProperties",keyword:"maxProperties",params:{limit: 100}});
errors++;
}
for(const key11 in data56){
let data57 = data56[key11];
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/seeds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/training/properties/seeds/additionalProperties/type",keyword:"type",params:{type: "integer"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/seeds",schemaPath:"#/properties/spec/properties/training/properties/seeds/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data46.hyperparameters !== undefined){
let data58 = data46.hyperparameters;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(Object.keys(data58).length > 1000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/hyperparameters",schemaPath:"#/properties/spec/properties/training/properties/hyperparameters/maxProperties",keyword:"maxProperties",params:{limit: 1000}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training/hyperparameters",schemaPath:"#/properties/spec/properties/training/properties/hyperparameters/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/training",schemaPath:"#/properties/spec/properties/training/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.reproduce !== undefined){
let data59 = data14.reproduce;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.command === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/required",keyword:"required",params:{missingProperty: "command"}});
errors++;
}
if(data59.outputs === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/required",keyword:"required",params:{missingProperty: "outputs"}});
errors++;
}
for(const key12 in data59){
if(!((func1.call(schema31.properties.spec.properties.reproduce.properties, key12)) || (pattern4.test(key12)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}});
errors++;
}
}
if(data59.command !== undefined){
let data60 = data59.command;
if(typeof data60 === "string"){
if(data60.length > 4000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/maxLength",keyword:"maxLength",params:{limit: 4000}});
errors++;
}
if(data60.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/command",schemaPath:"#/properties/spec/properties/reproduce/properties/command/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data59.workdir !== undefined){
let data61 = data59.workdir;
if(typeof data61 === "string"){
if(data61.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data61.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/workdir",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data59.timeout !== undefined){
let data62 = data59.timeout;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 604800 || isNaN(data62)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800}});
errors++;
}
if(data62 < 1 || isNaN(data62)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/timeout",schemaPath:"#/properties/spec/properties/reproduce/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data59.smoke !== undefined){
let data63 = data59.smoke;
if(typeof data63 === "string"){
if(data63.length > 4000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/maxLength",keyword:"maxLength",params:{limit: 4000}});
errors++;
}
if(data63.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/smoke",schemaPath:"#/properties/spec/properties/reproduce/properties/smoke/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data59.outputs !== undefined){
let data64 = data59.outputs;
if(Array.isArray(data64)){
if(data64.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
if(data64.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len6 = data64.length;
for(let i7=0; i7<len6; i7++){
let data65 = data64[i7];
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.path === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if(data65.role === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/required",keyword:"required",params:{missingProperty: "role"}});
errors++;
}
for(const key13 in data65){
if(!((((key13 === "path") || (key13 === "role")) || (key13 === "volatile")) || (pattern4.test(key13)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}});
errors++;
}
}
if(data65.path !== undefined){
let data66 = data65.path;
if(typeof data66 === "string"){
if(data66.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data66.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data65.role !== undefined){
let data67 = data65.role;
if(typeof data67 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/role",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data67 === "weights") || (data67 === "metrics")) || (data67 === "predictions")) || (data67 === "report")) || (data67 === "log"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/role",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.reproduce.properties.outputs.items.properties.role.enum}});
errors++;
}
}
if(data65.volatile !== undefined){
let data68 = data65.volatile;
if(Array.isArray(data68)){
if(data68.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len7 = data68.length;
for(let i8=0; i8<len7; i8++){
let data69 = data68[i8];
if(typeof data69 === "string"){
if(data69.length > 500){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(data69.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile/" + i8,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7+"/volatile",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs/" + i7,schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/outputs",schemaPath:"#/properties/spec/properties/reproduce/properties/outputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data59.require !== undefined){
let data70 = data59.require;
if(typeof data70 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/require",schemaPath:"#/$defs/rung/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data70 === "bytes") || (data70 === "content")) || (data70 === "numeric")) || (data70 === "metric")) || (data70 === "statistical"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/require",schemaPath:"#/$defs/rung/enum",keyword:"enum",params:{allowedValues: schema55.enum}});
errors++;
}
}
if(data59.tolerance !== undefined){
let data71 = data59.tolerance;
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/tolerance",schemaPath:"#/properties/spec/properties/reproduce/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/tolerance",schemaPath:"#/properties/spec/properties/reproduce/properties/tolerance/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data59.vary !== undefined){
let data72 = data59.vary;
if(Array.isArray(data72)){
if(data72.length > 20){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/vary",schemaPath:"#/properties/spec/properties/reproduce/properties/vary/maxItems",keyword:"maxItems",params:{limit: 20}});
errors++;
}
const len8 = data72.length;
for(let i9=0; i9<len8; i9++){
let data73 = data72[i9];
if(typeof data73 === "string"){
if(data73.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data73.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/vary/" + i9,schemaPath:"#/properties/spec/properties/reproduce/properties/vary/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/vary",schemaPath:"#/properties/spec/properties/reproduce/properties/vary/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data59.env !== undefined){
let data74 = data59.env;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(Object.keys(data74).length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/env",schemaPath:"#/properties/spec/properties/reproduce/properties/env/maxProperties",keyword:"maxProperties",params:{limit: 100}});
errors++;
}
for(const key14 in data74){
let data75 = data74[key14];
if(typeof data75 === "string"){
if(data75.length > 4000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/env/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4000}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/env",schemaPath:"#/properties/spec/properties/reproduce/properties/env/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data59.margins !== undefined){
let data76 = data59.margins;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(Object.keys(data76).length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/margins",schemaPath:"#/properties/spec/properties/reproduce/properties/margins/maxProperties",keyword:"maxProperties",params:{limit: 100}});
errors++;
}
for(const key15 in data76){
let data77 = data76[key15];
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 <= 0 || isNaN(data77)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/margins/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/margins/additionalProperties/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/margins/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reproduce/properties/margins/additionalProperties/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/margins",schemaPath:"#/properties/spec/properties/reproduce/properties/margins/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data59.seedVariable !== undefined){
let data78 = data59.seedVariable;
if(typeof data78 === "string"){
if(data78.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/seedVariable",schemaPath:"#/properties/spec/properties/reproduce/properties/seedVariable/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(!pattern30.test(data78)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/seedVariable",schemaPath:"#/properties/spec/properties/reproduce/properties/seedVariable/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce/seedVariable",schemaPath:"#/properties/spec/properties/reproduce/properties/seedVariable/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data59.record !== undefined){
if(!(validate21(data59.record, {instancePath:instancePath+"/spec/reproduce/record",parentData:data59,parentDataProperty:"record",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/reproduce",schemaPath:"#/properties/spec/properties/reproduce/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.evaluation !== undefined){
let data80 = data14.evaluation;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key16 in data80){
if(!(((((((key16 === "predictions") || (key16 === "cells")) || (key16 === "command")) || (key16 === "design")) || (key16 === "results")) || (key16 === "source")) || (pattern4.test(key16)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation",schemaPath:"#/properties/spec/properties/evaluation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data80.predictions !== undefined){
let data81 = data80.predictions;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.digest === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if(data81.label === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "label"}});
errors++;
}
if(data81.prediction === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/required",keyword:"required",params:{missingProperty: "prediction"}});
errors++;
}
for(const key17 in data81){
if(!((func1.call(schema31.properties.spec.properties.evaluation.properties.predictions.properties, key17)) || (pattern4.test(key17)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}});
errors++;
}
}
if(data81.path !== undefined){
let data82 = data81.path;
if(typeof data82 === "string"){
if(data82.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data82.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/path",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.uri !== undefined){
let data83 = data81.uri;
if(typeof data83 === "string"){
if(data83.length > 2048){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/maxLength",keyword:"maxLength",params:{limit: 2048}});
errors++;
}
if(data83.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern12.test(data83)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9+.-]*:"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/uri",schemaPath:"#/$defs/uri/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.digest !== undefined){
let data84 = data81.digest;
if(typeof data84 === "string"){
if(data84.length > 71){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern16.test(data84)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.label !== undefined){
let data85 = data81.label;
if(typeof data85 === "string"){
if(data85.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data85.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/label",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/label/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.prediction !== undefined){
let data86 = data81.prediction;
if(typeof data86 === "string"){
if(data86.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data86.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/prediction",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.score !== undefined){
let data87 = data81.score;
if(typeof data87 === "string"){
if(data87.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data87.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/score",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/score/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.weight !== undefined){
let data88 = data81.weight;
if(typeof data88 === "string"){
if(data88.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data88.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/weight",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/weight/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.id !== undefined){
let data89 = data81.id;
if(typeof data89 === "string"){
if(data89.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data89.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/id",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/id/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.positive !== undefined){
let data90 = data81.positive;
if(typeof data90 === "string"){
if(data90.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data90.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/positive",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/positive/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.favourable !== undefined){
let data91 = data81.favourable;
if(typeof data91 === "string"){
if(data91.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data91.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/favourable",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data81.oneVsRest !== undefined){
if(typeof data81.oneVsRest !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions/oneVsRest",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/properties/oneVsRest/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/predictions",schemaPath:"#/properties/spec/properties/evaluation/properties/predictions/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data80.cells !== undefined){
if(!(validate21(data80.cells, {instancePath:instancePath+"/spec/evaluation/cells",parentData:data80,parentDataProperty:"cells",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data80.command !== undefined){
let data94 = data80.command;
if(typeof data94 === "string"){
if(data94.length > 4000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/maxLength",keyword:"maxLength",params:{limit: 4000}});
errors++;
}
if(data94.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/command",schemaPath:"#/properties/spec/properties/evaluation/properties/command/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data80.design !== undefined){
let data95 = data80.design;
if(typeof data95 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/design",schemaPath:"#/properties/spec/properties/evaluation/properties/design/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data95 === "holdout") || (data95 === "cross-validation")) || (data95 === "temporal"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/design",schemaPath:"#/properties/spec/properties/evaluation/properties/design/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.evaluation.properties.design.enum}});
errors++;
}
}
if(data80.results !== undefined){
let data96 = data80.results;
if(Array.isArray(data96)){
if(data96.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results",schemaPath:"#/properties/spec/properties/evaluation/properties/results/maxItems",keyword:"maxItems",params:{limit: 2000}});
errors++;
}
const len9 = data96.length;
for(let i10=0; i10<len9; i10++){
let data97 = data96[i10];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.metric === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "metric"}});
errors++;
}
if(data97.value === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "value"}});
errors++;
}
if(data97.dataset === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/required",keyword:"required",params:{missingProperty: "dataset"}});
errors++;
}
for(const key18 in data97){
if(!(((((((key18 === "metric") || (key18 === "value")) || (key18 === "dataset")) || (key18 === "slice")) || (key18 === "n")) || (key18 === "confidenceInterval")) || (pattern4.test(key18)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}});
errors++;
}
}
if(data97.metric !== undefined){
let data98 = data97.metric;
if(typeof data98 === "string"){
if(data98.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data98.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/metric",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/metric/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data97.value !== undefined){
let data99 = data97.value;
if(!((typeof data99 == "number") && (isFinite(data99)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/value",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/value/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data97.dataset !== undefined){
let data100 = data97.dataset;
if(typeof data100 === "string"){
if(data100.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data100.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/dataset",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data97.slice !== undefined){
let data101 = data97.slice;
if(typeof data101 === "string"){
if(data101.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data101.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/slice",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/slice/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data97.n !== undefined){
let data102 = data97.n;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 9007199254740991 || isNaN(data102)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data102 < 0 || isNaN(data102)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/n",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data97.confidenceInterval !== undefined){
let data103 = data97.confidenceInterval;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.low === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",keyword:"required",params:{missingProperty: "low"}});
errors++;
}
if(data103.high === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",keyword:"required",params:{missingProperty: "high"}});
errors++;
}
for(const key19 in data103){
if(!((((key19 === "low") || (key19 === "high")) || (key19 === "level")) || (pattern4.test(key19)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}});
errors++;
}
}
if(data103.low !== undefined){
let data104 = data103.low;
if(!((typeof data104 == "number") && (isFinite(data104)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/low",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/low/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data103.high !== undefined){
let data105 = data103.high;
if(!((typeof data105 == "number") && (isFinite(data105)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/high",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/high/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
if(data103.level !== undefined){
let data106 = data103.level;
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 >= 1 || isNaN(data106)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMaximum",keyword:"exclusiveMaximum",params:{comparison: "<", limit: 1}});
errors++;
}
if(data106 <= 0 || isNaN(data106)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval/level",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/type",keyword:"type",params:{type: "number"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10+"/confidenceInterval",schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results/" + i10,schemaPath:"#/properties/spec/properties/evaluation/properties/results/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation/results",schemaPath:"#/properties/spec/properties/evaluation/properties/results/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data80.source !== undefined){
if(!(validate21(data80.source, {instancePath:instancePath+"/spec/evaluation/source",parentData:data80,parentDataProperty:"source",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/evaluation",schemaPath:"#/properties/spec/properties/evaluation/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.fairness !== undefined){
let data108 = data14.fairness;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.sensitiveAttributes === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/required",keyword:"required",params:{missingProperty: "sensitiveAttributes"}});
errors++;
}
for(const key20 in data108){
if(!((((key20 === "sensitiveAttributes") || (key20 === "intersections")) || (key20 === "assessments")) || (pattern4.test(key20)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}});
errors++;
}
}
if(data108.sensitiveAttributes !== undefined){
let data109 = data108.sensitiveAttributes;
if(Array.isArray(data109)){
if(data109.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/maxItems",keyword:"maxItems",params:{limit: 50}});
errors++;
}
if(data109.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len10 = data109.length;
for(let i11=0; i11<len10; i11++){
let data110 = data109[i11];
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
if(data110.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key21 in data110){
if(!((((key21 === "name") || (key21 === "groups")) || (key21 === "reference")) || (pattern4.test(key21)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}});
errors++;
}
}
if(data110.name !== undefined){
let data111 = data110.name;
if(typeof data111 === "string"){
if(data111.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data111.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/name",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data110.groups !== undefined){
let data112 = data110.groups;
if(Array.isArray(data112)){
if(data112.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len11 = data112.length;
for(let i12=0; i12<len11; i12++){
let data113 = data112[i12];
if(typeof data113 === "string"){
if(data113.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data113.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups/" + i12,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/groups",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data110.reference !== undefined){
let data114 = data110.reference;
if(typeof data114 === "string"){
if(data114.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data114.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11+"/reference",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes/" + i11,schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/sensitiveAttributes",schemaPath:"#/properties/spec/properties/fairness/properties/sensitiveAttributes/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data108.intersections !== undefined){
if(typeof data108.intersections !== "boolean"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/intersections",schemaPath:"#/properties/spec/properties/fairness/properties/intersections/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data108.assessments !== undefined){
let data116 = data108.assessments;
if(Array.isArray(data116)){
if(data116.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len12 = data116.length;
for(let i13=0; i13<len12; i13++){
let data117 = data116[i13];
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key22 in data117){
if(!(((((key22 === "groupAtRisk") || (key22 === "benefits")) || (key22 === "harms")) || (key22 === "mitigationStrategy")) || (pattern4.test(key22)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13,schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}});
errors++;
}
}
if(data117.groupAtRisk !== undefined){
let data118 = data117.groupAtRisk;
if(typeof data118 === "string"){
if(data118.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data118.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/groupAtRisk",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data117.benefits !== undefined){
let data119 = data117.benefits;
if(typeof data119 === "string"){
if(data119.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data119.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/benefits",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data117.harms !== undefined){
let data120 = data117.harms;
if(typeof data120 === "string"){
if(data120.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data120.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/harms",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data117.mitigationStrategy !== undefined){
let data121 = data117.mitigationStrategy;
if(typeof data121 === "string"){
if(data121.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data121.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments/" + i13,schemaPath:"#/properties/spec/properties/fairness/properties/assessments/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness/assessments",schemaPath:"#/properties/spec/properties/fairness/properties/assessments/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/fairness",schemaPath:"#/properties/spec/properties/fairness/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.explanation !== undefined){
let data122 = data14.explanation;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
if(data122.method === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/required",keyword:"required",params:{missingProperty: "method"}});
errors++;
}
if(data122.importances === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/required",keyword:"required",params:{missingProperty: "importances"}});
errors++;
}
for(const key23 in data122){
if(!(((key23 === "method") || (key23 === "importances")) || (pattern4.test(key23)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}});
errors++;
}
}
if(data122.method !== undefined){
let data123 = data122.method;
if(typeof data123 === "string"){
if(data123.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data123.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation/method",schemaPath:"#/properties/spec/properties/explanation/properties/method/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data122.importances !== undefined){
if(!(validate21(data122.importances, {instancePath:instancePath+"/spec/explanation/importances",parentData:data122,parentDataProperty:"importances",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/explanation",schemaPath:"#/properties/spec/properties/explanation/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.considerations !== undefined){
let data125 = data14.considerations;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(data125.useCases === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/required",keyword:"required",params:{missingProperty: "useCases"}});
errors++;
}
for(const key24 in data125){
if(!((((((((key24 === "useCases") || (key24 === "users")) || (key24 === "outOfScopeUses")) || (key24 === "technicalLimitations")) || (key24 === "performanceTradeoffs")) || (key24 === "ethicalConsiderations")) || (key24 === "humanOversight")) || (pattern4.test(key24)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}});
errors++;
}
}
if(data125.useCases !== undefined){
let data126 = data125.useCases;
if(Array.isArray(data126)){
if(data126.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
if(data126.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len13 = data126.length;
for(let i14=0; i14<len13; i14++){
let data127 = data126[i14];
if(typeof data127 === "string"){
if(data127.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data127.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases/" + i14,schemaPath:"#/properties/spec/properties/considerations/properties/useCases/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/useCases",schemaPath:"#/properties/spec/properties/considerations/properties/useCases/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.users !== undefined){
let data128 = data125.users;
if(Array.isArray(data128)){
if(data128.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/users",schemaPath:"#/properties/spec/properties/considerations/properties/users/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len14 = data128.length;
for(let i15=0; i15<len14; i15++){
let data129 = data128[i15];
if(typeof data129 === "string"){
if(data129.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data129.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/users/" + i15,schemaPath:"#/properties/spec/properties/considerations/properties/users/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/users",schemaPath:"#/properties/spec/properties/considerations/properties/users/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.outOfScopeUses !== undefined){
let data130 = data125.outOfScopeUses;
if(Array.isArray(data130)){
if(data130.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/outOfScopeUses",schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len15 = data130.length;
for(let i16=0; i16<len15; i16++){
let data131 = data130[i16];
if(typeof data131 === "string"){
if(data131.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data131.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/outOfScopeUses/" + i16,schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/outOfScopeUses",schemaPath:"#/properties/spec/properties/considerations/properties/outOfScopeUses/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.technicalLimitations !== undefined){
let data132 = data125.technicalLimitations;
if(Array.isArray(data132)){
if(data132.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/technicalLimitations",schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len16 = data132.length;
for(let i17=0; i17<len16; i17++){
let data133 = data132[i17];
if(typeof data133 === "string"){
if(data133.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data133.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/technicalLimitations/" + i17,schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/technicalLimitations",schemaPath:"#/properties/spec/properties/considerations/properties/technicalLimitations/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.performanceTradeoffs !== undefined){
let data134 = data125.performanceTradeoffs;
if(Array.isArray(data134)){
if(data134.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/performanceTradeoffs",schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len17 = data134.length;
for(let i18=0; i18<len17; i18++){
let data135 = data134[i18];
if(typeof data135 === "string"){
if(data135.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data135.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/performanceTradeoffs/" + i18,schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/performanceTradeoffs",schemaPath:"#/properties/spec/properties/considerations/properties/performanceTradeoffs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.ethicalConsiderations !== undefined){
let data136 = data125.ethicalConsiderations;
if(Array.isArray(data136)){
if(data136.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len18 = data136.length;
for(let i19=0; i19<len18; i19++){
let data137 = data136[i19];
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.name === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
for(const key25 in data137){
if(!(((key25 === "name") || (key25 === "mitigationStrategy")) || (pattern4.test(key25)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}});
errors++;
}
}
if(data137.name !== undefined){
let data138 = data137.name;
if(typeof data138 === "string"){
if(data138.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data138.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/name",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data137.mitigationStrategy !== undefined){
let data139 = data137.mitigationStrategy;
if(typeof data139 === "string"){
if(data139.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data139.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19+"/mitigationStrategy",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations/" + i19,schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/ethicalConsiderations",schemaPath:"#/properties/spec/properties/considerations/properties/ethicalConsiderations/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data125.humanOversight !== undefined){
let data140 = data125.humanOversight;
if(typeof data140 === "string"){
if(data140.length > 5000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/maxLength",keyword:"maxLength",params:{limit: 5000}});
errors++;
}
if(data140.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations/humanOversight",schemaPath:"#/properties/spec/properties/considerations/properties/humanOversight/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/considerations",schemaPath:"#/properties/spec/properties/considerations/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.risk !== undefined){
let data141 = data14.risk;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
if(data141.tier === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/required",keyword:"required",params:{missingProperty: "tier"}});
errors++;
}
for(const key26 in data141){
if(!((((key26 === "tier") || (key26 === "rationale")) || (key26 === "classifications")) || (pattern4.test(key26)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}});
errors++;
}
}
if(data141.tier !== undefined){
let data142 = data141.tier;
if(typeof data142 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/tier",schemaPath:"#/properties/spec/properties/risk/properties/tier/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data142 === "low") || (data142 === "medium")) || (data142 === "high")) || (data142 === "critical"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/tier",schemaPath:"#/properties/spec/properties/risk/properties/tier/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.risk.properties.tier.enum}});
errors++;
}
}
if(data141.rationale !== undefined){
let data143 = data141.rationale;
if(typeof data143 === "string"){
if(data143.length > 5000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/maxLength",keyword:"maxLength",params:{limit: 5000}});
errors++;
}
if(data143.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/rationale",schemaPath:"#/properties/spec/properties/risk/properties/rationale/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data141.classifications !== undefined){
let data144 = data141.classifications;
if(Array.isArray(data144)){
if(data144.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications",schemaPath:"#/properties/spec/properties/risk/properties/classifications/maxItems",keyword:"maxItems",params:{limit: 50}});
errors++;
}
const len19 = data144.length;
for(let i20=0; i20<len19; i20++){
let data145 = data144[i20];
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
if(data145.framework === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/required",keyword:"required",params:{missingProperty: "framework"}});
errors++;
}
if(data145.category === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/required",keyword:"required",params:{missingProperty: "category"}});
errors++;
}
for(const key27 in data145){
if(!((((key27 === "framework") || (key27 === "category")) || (key27 === "reference")) || (pattern4.test(key27)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}});
errors++;
}
}
if(data145.framework !== undefined){
let data146 = data145.framework;
if(typeof data146 === "string"){
if(data146.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data146.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/framework",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/framework/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data145.category !== undefined){
let data147 = data145.category;
if(typeof data147 === "string"){
if(data147.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data147.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/category",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/category/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data145.reference !== undefined){
let data148 = data145.reference;
if(typeof data148 === "string"){
if(data148.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data148.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20+"/reference",schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/properties/reference/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications/" + i20,schemaPath:"#/properties/spec/properties/risk/properties/classifications/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk/classifications",schemaPath:"#/properties/spec/properties/risk/properties/classifications/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/risk",schemaPath:"#/properties/spec/properties/risk/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.validation !== undefined){
let data149 = data14.validation;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(data149.owner === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/required",keyword:"required",params:{missingProperty: "owner"}});
errors++;
}
for(const key28 in data149){
if(!((((((key28 === "owner") || (key28 === "report")) || (key28 === "validatedOn")) || (key28 === "expiresOn")) || (key28 === "findings")) || (pattern4.test(key28)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}});
errors++;
}
}
if(data149.owner !== undefined){
let data150 = data149.owner;
if(typeof data150 === "string"){
if(data150.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data150.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data149.report !== undefined){
let data151 = data149.report;
if(typeof data151 === "string"){
if(data151.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data151.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/report",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data149.validatedOn !== undefined){
let data152 = data149.validatedOn;
if(typeof data152 === "string"){
if(data152.length > 10){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern46.test(data152)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/validatedOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data149.expiresOn !== undefined){
let data153 = data149.expiresOn;
if(typeof data153 === "string"){
if(data153.length > 10){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern46.test(data153)){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/expiresOn",schemaPath:"#/$defs/date/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data149.findings !== undefined){
let data154 = data149.findings;
if(Array.isArray(data154)){
if(data154.length > 500){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings",schemaPath:"#/properties/spec/properties/validation/properties/findings/maxItems",keyword:"maxItems",params:{limit: 500}});
errors++;
}
const len20 = data154.length;
for(let i21=0; i21<len20; i21++){
let data155 = data154[i21];
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.id === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "id"}});
errors++;
}
if(data155.severity === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "severity"}});
errors++;
}
if(data155.status === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/required",keyword:"required",params:{missingProperty: "status"}});
errors++;
}
for(const key29 in data155){
if(!(((((key29 === "id") || (key29 === "severity")) || (key29 === "status")) || (key29 === "description")) || (pattern4.test(key29)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}});
errors++;
}
}
if(data155.id !== undefined){
let data156 = data155.id;
if(typeof data156 === "string"){
if(data156.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data156.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/id",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/id/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data155.severity !== undefined){
let data157 = data155.severity;
if(typeof data157 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/severity",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/severity/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data157 === "low") || (data157 === "medium")) || (data157 === "high")) || (data157 === "critical"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/severity",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.validation.properties.findings.items.properties.severity.enum}});
errors++;
}
}
if(data155.status !== undefined){
let data158 = data155.status;
if(typeof data158 !== "string"){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/status",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/status/type",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data158 === "open") || (data158 === "accepted")) || (data158 === "closed"))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/status",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.validation.properties.findings.items.properties.status.enum}});
errors++;
}
}
if(data155.description !== undefined){
let data159 = data155.description;
if(typeof data159 === "string"){
if(data159.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data159.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21+"/description",schemaPath:"#/properties/spec/properties/validation/properties/findings/items/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings/" + i21,schemaPath:"#/properties/spec/properties/validation/properties/findings/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation/findings",schemaPath:"#/properties/spec/properties/validation/properties/findings/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/validation",schemaPath:"#/properties/spec/properties/validation/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.monitoring !== undefined){
let data160 = data14.monitoring;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key30 in data160){
if(!((((((key30 === "plan") || (key30 === "owner")) || (key30 === "reference")) || (key30 === "metrics")) || (key30 === "rollback")) || (pattern4.test(key30)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}});
errors++;
}
}
if(data160.plan !== undefined){
let data161 = data160.plan;
if(typeof data161 === "string"){
if(data161.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data161.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/plan",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data160.owner !== undefined){
let data162 = data160.owner;
if(typeof data162 === "string"){
if(data162.length > 200){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 200}});
errors++;
}
if(data162.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data160.reference !== undefined){
if(!(validate21(data160.reference, {instancePath:instancePath+"/spec/monitoring/reference",parentData:data160,parentDataProperty:"reference",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data160.metrics !== undefined){
let data164 = data160.metrics;
if(Array.isArray(data164)){
if(data164.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len21 = data164.length;
for(let i22=0; i22<len21; i22++){
let data165 = data164[i22];
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
if(data165.metric === undefined){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/required",keyword:"required",params:{missingProperty: "metric"}});
errors++;
}
for(const key31 in data165){
if(!((((key31 === "metric") || (key31 === "threshold")) || (key31 === "window")) || (pattern4.test(key31)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}});
errors++;
}
}
if(data165.metric !== undefined){
let data166 = data165.metric;
if(typeof data166 === "string"){
if(data166.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
if(data166.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/metric",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data165.threshold !== undefined){
let data167 = data165.threshold;
if((typeof data167 !== "string") && (!((typeof data167 == "number") && (isFinite(data167))))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/threshold",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/type",keyword:"type",params:{type: schema31.properties.spec.properties.monitoring.properties.metrics.items.properties.threshold.type}});
errors++;
}
if(typeof data167 === "string"){
if(data167.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/threshold",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/maxLength",keyword:"maxLength",params:{limit: 100}});
errors++;
}
}
}
if(data165.window !== undefined){
let data168 = data165.window;
if(typeof data168 === "string"){
if(data168.length > 50){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/maxLength",keyword:"maxLength",params:{limit: 50}});
errors++;
}
if(data168.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22+"/window",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics/" + i22,schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/metrics",schemaPath:"#/properties/spec/properties/monitoring/properties/metrics/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data160.rollback !== undefined){
let data169 = data160.rollback;
if(typeof data169 === "string"){
if(data169.length > 5000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/maxLength",keyword:"maxLength",params:{limit: 5000}});
errors++;
}
if(data169.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring/rollback",schemaPath:"#/properties/spec/properties/monitoring/properties/rollback/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/monitoring",schemaPath:"#/properties/spec/properties/monitoring/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data14.changePlan !== undefined){
let data170 = data14.changePlan;
if(data170 && typeof data170 == "object" && !Array.isArray(data170)){
for(const key32 in data170){
if(!((((key32 === "allowed") || (key32 === "protocol")) || (key32 === "impactAssessment")) || (pattern4.test(key32)))){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan",schemaPath:"#/properties/spec/properties/changePlan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}});
errors++;
}
}
if(data170.allowed !== undefined){
let data171 = data170.allowed;
if(Array.isArray(data171)){
if(data171.length > 100){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/allowed",schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/maxItems",keyword:"maxItems",params:{limit: 100}});
errors++;
}
const len22 = data171.length;
for(let i23=0; i23<len22; i23++){
let data172 = data171[i23];
if(typeof data172 === "string"){
if(data172.length > 2000){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/maxLength",keyword:"maxLength",params:{limit: 2000}});
errors++;
}
if(data172.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/allowed/" + i23,schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/allowed",schemaPath:"#/properties/spec/properties/changePlan/properties/allowed/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data170.protocol !== undefined){
let data173 = data170.protocol;
if(typeof data173 === "string"){
if(data173.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data173.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/protocol",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data170.impactAssessment !== undefined){
let data174 = data170.impactAssessment;
if(typeof data174 === "string"){
if(data174.length > 1024){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(data174.length < 1){
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan/impactAssessment",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec/changePlan",schemaPath:"#/properties/spec/properties/changePlan/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
vErrors = note(vErrors, {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"}});
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

export const MANIFEST_SCHEMA: CompiledSchema = { schema: schema31, validate: validate20 }
