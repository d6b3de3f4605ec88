/**
 * Connects Apache APISIX.
 *
 * <p>Events: {@link dev.watchfloor.connectors.apisix.LogEntryParser} reads an entry of a logger plugin. Denylist:
 * {@link dev.watchfloor.connectors.apisix.ApisixDenylist} writes the plugin <em>ip-restriction</em> of a global rule,
 * which APISIX enforces on every request. A <em>holder</em> is the global rule in which that plugin lies; since 3.15
 * there can be only one.
 */
package dev.watchfloor.connectors.apisix;
