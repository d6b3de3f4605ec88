/**
 * endlessh's lines as events. A <em>tarpit</em> answers on SSH's port with an endless banner; who is in it has no honest
 * business there, so each line of a visitor is a touch of high severity.
 *
 * <table>
 * <caption>From the lines of endlessh 1.1 to ours</caption>
 * <tr><th>endlessh<th>event<th>ECS
 * <tr><td>the time at the beginning, in UTC<td>time<td>@timestamp
 * <tr><td>ACCEPT, CLOSE<td>ruleId, summary; kind decoy, severity high<td>rule.id, message, event.severity
 * <tr><td>host, port<td>source (IPv4-mapped becomes IPv4), sourcePort<td>source.ip, source.port
 * <tr><td>host and port together<td>flow<td>watchfloor.flow.id
 * <tr><td>none: it does not tell the address that was connected to<td>communityId<td>network.community_id
 * <tr><td>bytes<td>bytesOut<td>destination.bytes
 * <tr><td>time, in seconds<td>summary<td>message
 * </table>
 */
package dev.watchfloor.connectors.endlessh;
