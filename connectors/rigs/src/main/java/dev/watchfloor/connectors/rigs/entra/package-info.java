/** A tenant of Microsoft Entra ID behind Graph v1.0, after its documentation; nothing was measured on a real one. */
package dev.watchfloor.connectors.rigs.entra;
