/**
 * A <em>list</em> is what a gateway refuses; a <em>step</em> is one changing request towards another list; what is
 * <em>held</em> is the list at one moment, with whatever the product wants back to see that nobody else wrote meanwhile.
 */
package dev.watchfloor.connectors.gateway;
