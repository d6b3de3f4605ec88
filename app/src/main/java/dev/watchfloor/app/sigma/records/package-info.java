/** Events as rules see them: plain JSON records, and the events of this console with the names that rules use. */
package dev.watchfloor.app.sigma.records;
