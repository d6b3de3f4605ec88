/**
 * Apache APISIX as it answered when it was recorded, versions 3.18.0 and 3.2.2: the Admin API with its traps, a data
 * plane that enforces what was written there, and the loggers. Start at
 * {@link dev.watchfloor.connectors.rigs.apisix.ApisixRig}.
 */
package dev.watchfloor.connectors.rigs.apisix;
