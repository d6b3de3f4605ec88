/**
 * AWS WAF (wafv2), after its documentation: nobody could try it on the real one. An <em>IP set</em> holds addresses of one
 * family and refuses nobody by itself, a rule of a web ACL does. Its <em>lock token</em> tells which state a write was made
 * from.
 *
 * <table>
 * <caption>From the log to ours</caption>
 * <tr><th>event<th>AWS WAF<th>ECS
 * <tr><td>time<td>timestamp, in milliseconds<td>@timestamp
 * <tr><td>source<td>httpRequest.clientIp, or X-Forwarded-For of a trusted proxy<td>source.ip
 * <tr><td>method, path<td>httpRequest.httpMethod, uri and args<td>http.request.method, url.original
 * <tr><td>userAgent<td>httpRequest.headers, User-Agent<td>user_agent.original
 * <tr><td>status<td>responseCodeSent<td>http.response.status_code
 * <tr><td>ruleId, ruleName<td>terminatingRuleId, terminatingRuleType<td>rule.id, rule.name
 * <tr><td>outcome<td>action: BLOCK blocked, ALLOW allowed, CAPTCHA and CHALLENGE unknown<td>event.outcome
 * </table>
 */
package dev.watchfloor.connectors.awswaf;
