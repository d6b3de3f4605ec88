/** Rules held against a stream of records: what matches, with which correlations. */
package dev.watchfloor.app.sigma.run;
