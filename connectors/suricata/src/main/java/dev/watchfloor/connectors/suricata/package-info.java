/**
 * Suricata's EVE records as events. <em>Initiator</em> is the side that opened the connection; EVE's {@code src_ip} is
 * the sender of the packet that matched, which for a rule on answers is the server under attack (7.0.10).
 */
package dev.watchfloor.connectors.suricata;
