/**
 * Connects a tenant of Microsoft Entra ID by an app registration of its own, with a certificate or a secret.
 *
 * <table>
 * <caption>Mapping (Microsoft Graph v1.0)</caption>
 * <tr><th>event</th><th>sign-in</th><th>risk detection</th><th>change (directoryAudit)</th></tr>
 * <tr><td>id [event.id]</td><td>{@code id}</td><td>{@code id}</td><td>{@code id}</td></tr>
 * <tr><td>time [@timestamp]</td><td>{@code createdDateTime}</td><td>{@code detectedDateTime}</td><td>{@code
 * activityDateTime}</td></tr>
 * <tr><td>kind [event.action]</td><td>SESSION_STARTED when {@code status.errorCode} is 0, else SIGN_IN</td><td>ALERT</td><td>by
 * {@code activityDisplayName}, see {@link dev.watchfloor.connectors.entra.AuditActivity}: ADMINISTRATION, SESSION_REVOKED
 * when all sign-in sessions of an account were ended, STATUS for what changes nothing</td></tr>
 * <tr><td>outcome [event.outcome]</td><td>BLOCKED when Conditional Access failed, else by the error
 * code</td><td>UNKNOWN</td><td>{@code result}; a timeout is a failure</td></tr>
 * <tr><td>severity [event.severity]</td><td>by {@code riskLevelDuringSignIn}; a failure is at least LOW</td><td>by {@code
 * riskLevel}</td><td>by {@code activityDisplayName}: roles, consent, credentials, policies and second factors MEDIUM, trust of a
 * domain HIGH</td></tr>
 * <tr><td>user [user.name, user.id]</td><td colspan="2">{@code userPrincipalName}, {@code userId}</td><td>who did it, {@code
 * initiatedBy.user}; nobody when an application did; of ended sessions whose they were, the target of type User</td></tr>
 * <tr><td>source [source.ip]</td><td colspan="2">{@code ipAddress}</td><td>{@code initiatedBy.user.ipAddress}</td></tr>
 * <tr><td>device [device.id]</td><td>{@code deviceDetail.deviceId}, else its system and
 * browser</td><td>none</td><td>none</td></tr>
 * <tr><td>rule [rule.id, rule.name]</td><td>{@code status.errorCode}, {@code status.failureReason}</td><td>{@code
 * riskEventType}</td><td>{@code activityDisplayName}</td></tr>
 * <tr><td>summary [message]</td><td>who, to which application</td><td>the risk and whose</td><td>who, what, and the first
 * three of {@code targetResources}</td></tr>
 * <tr><td>raw [event.original]</td><td colspan="3">the record without its secrets</td></tr>
 * </table>
 */
package dev.watchfloor.connectors.entra;
