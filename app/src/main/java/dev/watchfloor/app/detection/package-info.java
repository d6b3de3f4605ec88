/** What belongs together: attack threads, each with numbered steps across the layers and why they were joined. */
package dev.watchfloor.app.detection;
