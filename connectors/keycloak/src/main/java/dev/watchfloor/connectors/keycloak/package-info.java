/**
 * The connector for Keycloak.
 *
 * <p>Vocabulary: the <em>reader</em> is the client whose service account polls; the <em>responder</em> the one whose
 * service account ends sessions. They are two so that what runs all day cannot act. A <em>stream</em> is one of the two
 * event tables, logins and administration; a <em>window</em> is the stretch before the newest event seen that is read
 * again at each poll, because Keycloak stamps an event before it commits it.
 */
package dev.watchfloor.connectors.keycloak;
