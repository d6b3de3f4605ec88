/**
 * An Okta organisation, after the management OpenAPI description 2026.06.3 and Okta's documentation; nothing here was
 * measured on a real one. Not there: DPoP, policies, the bounded mode of the log.
 */
package dev.watchfloor.connectors.rigs.okta;
