/** A Suricata 7.0.10 as far as a console can tell: an {@code eve.json} that grows and is rotated. */
package dev.watchfloor.connectors.rigs.suricata;
