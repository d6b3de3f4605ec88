/**
 * Secrets that are kept outside the profile. A {@link dev.watchfloor.app.intake.secrets.SecretReference} says where one
 * is, {@link dev.watchfloor.app.intake.secrets.SecretReader} fetches it, and
 * {@link dev.watchfloor.app.intake.secrets.SecretsRead} is what one look at all references of a connector came to.
 */
package dev.watchfloor.app.intake.secrets;
