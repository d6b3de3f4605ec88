/**
 * Events as files for other programs: CSV for spreadsheets, JSON Lines for everything else, of any size, and never
 * without a line in the audit. Denylists as files likewise.
 */
package dev.watchfloor.app.export;
