/**
 * Syslog messages as events. A <em>header</em> is what RFC 5424 or RFC 3164 put before the message; the <em>content</em>
 * is what is inside: CEF (ArcSight's Common Event Format), LEEF (QRadar's), the lines of another product, or plain words.
 *
 * <table>
 * <caption>From a message to an event</caption>
 * <tr><th>message<th>event<th>ECS
 * <tr><td>rt, end, start (CEF); devTime (LEEF); the header's time; the time of arrival<td>time<td>@timestamp
 * <tr><td>Severity 0 to 10 or a word (CEF); sev 1 to 10 (LEEF); the priority<td>severity<td>event.severity
 * <tr><td>src, spt, dst, dpt; c6a2, c6a3 with their labels<td>source, destination<td>source.ip, destination.ip
 * <tr><td>duser at a sign-in, otherwise suser before duser; usrName<td>user<td>user.name
 * <tr><td>suid, duid<td>userId<td>user.id
 * <tr><td>the header's host, dvchost<td>device<td>device.id
 * <tr><td>act, outcome, and words like them<td>outcome<td>event.outcome, event.type
 * <tr><td>request, requestMethod, requestClientApplication; url<td>path, method, userAgent<td>url.original …
 * <tr><td>signature id and name (CEF); event id and cat (LEEF)<td>ruleId, ruleName<td>rule.id, rule.name
 * <tr><td>in, out; srcBytes, dstBytes<td>bytesIn, bytesOut<td>source.bytes, destination.bytes
 * <tr><td>computed from proto and both ends<td>communityId<td>network.community_id
 * <tr><td>externalId, which firewalls fill with the number of their session<td>flow<td>watchfloor.flow.id
 * </table>
 *
 * <p>A field that a record gives twice with different values is taken from neither: values are not always escaped, and
 * what somebody wrote into a user agent must not become the address that is blocked.
 */
package dev.watchfloor.connectors.syslog;
