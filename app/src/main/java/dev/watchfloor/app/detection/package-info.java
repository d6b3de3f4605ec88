/**
 * What belongs together: attack threads, each with numbered steps across the layers and why they were joined. What they say
 * is worded when they are told, from the bundle {@code threads}, for a kept thread is read years later and by other programs
 * as well as in the window.
 */
package dev.watchfloor.app.detection;
