import { n as renderPage, r as renderTableOf, t as renderHtml } from "./render-html.js";

export { renderHtml };