/** YAML that somebody else wrote: read within bounds, and told where it is wrong. */
package dev.watchfloor.app.yaml;
