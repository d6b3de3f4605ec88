/**
 * What is usual, learned from every event that is stored. An <em>actor</em> is somebody or something that acts: a user, a
 * device, a session, an address, a service; an <em>aspect</em> is what is remembered about them: from which networks, at
 * what hours, how many bytes. What was learned has a position in the log: everything up to it counted once, nothing behind
 * it. Where too little was learned the answer is that it is unknown.
 */
package dev.watchfloor.app.baselines;
