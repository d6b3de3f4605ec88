/**
 * Connects a tenant of Microsoft Entra ID by an app registration of its own, with a certificate or a secret.
 *
 * <table>
 * <caption>Mapping</caption>
 * <tr><th>event</th><th>sign-in</th><th>risk detection</th></tr>
 * <tr><td>id</td><td>{@code id}</td><td>{@code id}</td></tr>
 * <tr><td>time</td><td>{@code createdDateTime}</td><td>{@code detectedDateTime}</td></tr>
 * <tr><td>kind</td><td>SESSION_STARTED when {@code status.errorCode} is 0, else SIGN_IN</td><td>ALERT</td></tr>
 * <tr><td>outcome</td><td>BLOCKED when Conditional Access failed, else by the error code</td><td>UNKNOWN</td></tr>
 * <tr><td>severity</td><td>by {@code riskLevelDuringSignIn}; a failure is at least LOW</td><td>by {@code riskLevel}</td></tr>
 * <tr><td>user</td><td colspan="2">{@code userPrincipalName}, {@code userId}</td></tr>
 * <tr><td>source</td><td colspan="2">{@code ipAddress}</td></tr>
 * <tr><td>device</td><td>{@code deviceDetail.deviceId}, else its system and browser</td><td>none</td></tr>
 * <tr><td>rule</td><td>{@code status.errorCode}, {@code status.failureReason}</td><td>{@code riskEventType}</td></tr>
 * </table>
 */
package dev.watchfloor.connectors.entra;
