/**
 * Contract suites. A subclass lends a connector and a few levers on the product behind it (an entry of somebody else, a
 * request from an address); the suite brings the tests. What a product cannot show is left at its default and the tests
 * that need it are skipped, never passed by silence.
 */
package dev.watchfloor.connectors.testing;
