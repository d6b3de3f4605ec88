/**
 * The way to the profile's data key. The database is encrypted with a random key; that key is sealed for every operator
 * on every workstation that may open the profile, and once for the printed recovery code. Knows nothing of roles,
 * second factors or what is kept. Nobody's business outside.
 */
package dev.watchfloor.app.vault;
