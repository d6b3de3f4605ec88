/**
 * Feeds that several products share. A <em>record</em> is what the product wrote at once: a line, a datagram, a JSON
 * object. A <em>place</em> is where a record stands: file and byte, or arrival.
 *
 * <p>Records with the names of the Elastic Common Schema come from several products, by Kafka, from an index or over syslog:
 *
 * <table>
 * <caption>From ECS (9.5) to ours, where the names differ or there are several; the first that is there counts</caption>
 * <tr><th>ECS<th>event
 * <tr><td>@timestamp, timestamp, event.created<td>time
 * <tr><td>event.kind, event.category, http.request.method, dns.question.name, event.type<td>kind, see {@link
 * dev.watchfloor.connectors.feeds.EcsMeaning}
 * <tr><td>kibana.alert.severity, signal.rule.severity, event.severity_label; event.risk_score_norm; the four numbers of Elastic
 * Security in event.severity; log.level<td>severity; an alert is at least medium
 * <tr><td>event.type, event.action, event.outcome<td>outcome
 * <tr><td>source.ip, client.ip; destination.ip, server.ip, with their ports<td>source, destination
 * <tr><td>user.name, source.user.name, client.user.name; user.id, source.user.id<td>user, userId
 * <tr><td>device.id, host.name, host.hostname, observer.name<td>device
 * <tr><td>url.original, url.path, url.full<td>path
 * <tr><td>rule.id, kibana.alert.rule.uuid, signal.rule.id; rule.name and the same<td>ruleId, ruleName
 * <tr><td>threat.technique.subtechnique.id, threat.technique.id<td>technique
 * <tr><td>network.community_id, else computed from network.transport or network.iana_number and the ends<td>communityId
 * <tr><td>watchfloor.flow.id, zeek.session_id, suricata.eve.flow_id<td>flow
 * <tr><td>source.bytes, destination.bytes<td>bytesIn, bytesOut
 * </table>
 */
package dev.watchfloor.connectors.feeds;
