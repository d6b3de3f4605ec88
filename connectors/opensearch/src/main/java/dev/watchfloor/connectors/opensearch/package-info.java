/**
 * Indices of OpenSearch, Elasticsearch and Wazuh as event feeds. Which <em>dialect</em> a server speaks is asked at its root;
 * both page with a <em>point in time</em> (PIT), on paths of their own.
 *
 * <table>
 * <caption>From an alert of Wazuh 4 to an event; documents of Wazuh 5 and others are ECS</caption>
 * <tr><th>Wazuh 4<th>event<th>ECS
 * <tr><td>_index, _id<td>id<td>event.id
 * <tr><td>timestamp, {@literal @timestamp}<td>time<td>@timestamp
 * <tr><td>rule.level: to 3, to 6, to 11, to 14, 15<td>severity from informational to critical<td>event.severity
 * <tr><td>rule.groups with authentication_success, authentication_failed<td>kind sign-in, outcome<td>event.outcome
 * <tr><td>rule.id, rule.description, rule.mitre.id<td>ruleId, ruleName, technique<td>rule.id, rule.name, threat.technique.id
 * <tr><td>data.srcip, data.srcport, data.dstip, data.dstport<td>source, destination<td>source.ip, destination.ip
 * <tr><td>data.community_id, else computed from data.proto and the ends<td>communityId<td>network.community_id
 * <tr><td>data.flow_id<td>flow<td>watchfloor.flow.id
 * <tr><td>data.dstuser before data.srcuser<td>user<td>user.name
 * <tr><td>agent.name<td>device<td>device.id
 * <tr><td>data.url<td>path<td>url.original
 * </table>
 */
package dev.watchfloor.connectors.opensearch;
