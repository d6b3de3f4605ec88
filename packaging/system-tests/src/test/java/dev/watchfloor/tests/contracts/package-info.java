/** Which contracts the connectors keep, as the build's own reports say. */
package dev.watchfloor.tests.contracts;
