import "./chunks/cli.js";

export {  };