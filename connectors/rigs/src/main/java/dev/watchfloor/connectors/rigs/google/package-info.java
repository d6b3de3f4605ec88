/**
 * An organisation of Google Workspace after the reference pages of 2026-09: reports with their lag, users, and users of
 * devices; nothing was measured on a real one.
 */
package dev.watchfloor.connectors.rigs.google;
