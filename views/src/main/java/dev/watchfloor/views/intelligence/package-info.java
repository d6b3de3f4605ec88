/** What others say is a sign of an attack: sources, indicators, what matched, and looks back. */
package dev.watchfloor.views.intelligence;
