/**
 * Kafka topics as event feeds. Kafka is a <em>carrier</em>: what a record means is settled by the <em>format</em> of its
 * topic, which is a connector of lines (Suricata, Zeek, access logs …) or ECS.
 *
 * <table>
 * <caption>From a record of a topic to an event</caption>
 * <tr><th>Kafka<th>event<th>ECS
 * <tr><td>the topic's id, the partition and the offset<td>id<td>event.id
 * <tr><td>the value, as UTF-8<td>what the topic's format makes of it<td>
 * <tr><td>the record's own time<td>only the order of a page<td>
 * <tr><td>the key and headers<td>not read<td>
 * </table>
 *
 * <p>There is no consumer group: the place in each partition is this console's cursor, stored in one transaction with the
 * events before it. Nothing is committed at the broker, nothing is taken from other consumers, and a partition is never
 * re-balanced away.
 */
package dev.watchfloor.connectors.kafka;
