/** The build that the throttling plugin itself uses comes without types of its own. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck'
}
