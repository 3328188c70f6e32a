import { t as openSafetensors } from "./open-safetensors.js";

export { openSafetensors };