/** Harnesses that start real products on loopback, and end only what they started. */
package dev.watchfloor.connectors.testing.real;
