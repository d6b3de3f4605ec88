/**
 * Cloudflare, after its documentation: nobody could try it on the real one. A <em>list</em> of the account holds addresses
 * and refuses nobody by itself, a rule that uses it does. A <em>bulk operation</em> is a change of a list under way; an
 * account has one at a time.
 *
 * <table>
 * <caption>From firewallEventsAdaptive to ours</caption>
 * <tr><th>event<th>Cloudflare<th>ECS
 * <tr><td>time<td>datetime<td>@timestamp
 * <tr><td>source<td>clientIP<td>source.ip
 * <tr><td>method, path<td>clientRequestHTTPMethodName, clientRequestPath and clientRequestQuery<td>http.request.method,
 * url.original
 * <tr><td>userAgent<td>userAgent<td>user_agent.original
 * <tr><td>ruleId, ruleName<td>ruleId, source<td>rule.id, rule.name
 * <tr><td>outcome blocked, severity medium<td>action block, connection_close<td>event.outcome
 * <tr><td>outcome allowed<td>action allow, skip, bypass and solved challenges<td>event.outcome
 * <tr><td>outcome unknown, severity low<td>challenges, log and all else<td>event.outcome
 * </table>
 */
package dev.watchfloor.connectors.cloudflare;
