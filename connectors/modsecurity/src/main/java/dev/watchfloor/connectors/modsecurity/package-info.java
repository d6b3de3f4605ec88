/**
 * Audit records of ModSecurity v3 and of Coraza as events. A <em>message</em> is one rule that fired; the <em>deciding
 * rule</em> of the OWASP Core Rule Set (949110, for answers 959100) refuses what all messages together weigh too much.
 *
 * <table>
 * <caption>From the audit record to ours (ModSecurity 3.0.9 recorded; Coraza after its documentation)</caption>
 * <tr><th>ModSecurity<th>Coraza<th>event<th>ECS
 * <tr><td>the seconds in unique_id, else time_stamp in the zone of the settings<td>unix_timestamp in ns<td>time<td>@timestamp
 * <tr><td>client_ip, client_port<td>the same<td>source, sourcePort; behind a trusted proxy from X-Forwarded-For<td>source.ip,
 * source.port
 * <tr><td>host_ip, host_port<td>the same<td>destination, destinationPort<td>destination.ip, destination.port
 * <tr><td>computed from client_ip, client_port, host_ip and host_port<td>the same<td>communityId<td>network.community_id
 * <tr><td>request.method, request.uri<td>the same<td>method, path<td>http.request.method, url.original
 * <tr><td>response.http_code<td>response.status<td>status<td>http.response.status_code
 * <tr><td>request.headers.User-Agent<td>request.headers.user-agent[]<td>userAgent<td>user_agent.original
 * <tr><td>messages[].details.ruleId, message<td>messages[].data.id, msg<td>ruleId, ruleName: of the worst rule that is not
 * the deciding one<td>rule.id, rule.name
 * <tr><td>messages[].details.severity<td>messages[].data.severity<td>severity: 0 and 1 critical, 2 high, 3 medium, 4 low,
 * others informational<td>event.severity
 * <tr><td>the class of ruleId: 913 scanner; 930 to 934, 941, 942, 944 attacks<td>the same<td>technique T1595.002,
 * T1190<td>threat.technique.id
 * <tr><td>403 with a deciding rule or a rule of one's own<td>is_interrupted<td>outcome blocked<td>event.outcome
 * <tr><td>bodies, credentials, what matched in fields with a secret name<td>the same<td>removed<td>
 * </table>
 *
 * <p>The Core Rule Set calls nearly every attack critical (2); so that critical stays rare it is high here. Records without
 * messages are plain answers with an error status, which ModSecurity logs too; they are requests, not alerts.
 */
package dev.watchfloor.connectors.modsecurity;
