/**
 * OpenCanary's log as events. A <em>decoy service</em> is one of the services it plays; a <em>logtype</em> is its number
 * for what was done to one. Nobody has honest business there, so each touch is of high severity.
 *
 * <table>
 * <caption>From OpenCanary's fields (source of its logger) to ours</caption>
 * <tr><th>OpenCanary<th>event<th>ECS
 * <tr><td>utc_time, which names no zone and is UTC<td>time<td>@timestamp
 * <tr><td>logtype<td>ruleId, ruleName, summary<td>rule.id, rule.name, message
 * <tr><td>logtype 1000 to 1006<td>kind status, severity informational<td>event.severity
 * <tr><td>any other logtype<td>kind decoy, severity high<td>event.severity
 * <tr><td>src_host, src_port (-1 is none)<td>source, sourcePort<td>source.ip, source.port
 * <tr><td>dst_host, dst_port<td>destination, destinationPort<td>destination.ip, destination.port
 * <tr><td>computed from the ends; UDP for TFTP, NTP, SNMP, SIP and LLMNR, else TCP<td>communityId<td>network.community_id
 * <tr><td>logdata.USERNAME<td>user, as it was tried<td>user.name
 * <tr><td>logdata.PATH<td>path<td>url.original
 * <tr><td>logdata.USERAGENT, logdata.REMOTEVERSION<td>userAgent<td>user_agent.original
 * <tr><td>node_id<td>summary, raw<td>message, event.original
 * <tr><td>logdata: passwords, answers to challenges, SNMP communities, arguments of AUTH<td>removed<td>
 * </table>
 */
package dev.watchfloor.connectors.opencanary;
