/**
 * Who does what in the lab: {@code Background} is everybody's honest day, {@code Attack} is one attack from the first
 * refused password to the last stolen record, {@code Story} lets them play one after the other. They act on a
 * {@code World} and react to what it answers: a blocked attacker gives up, a revoked session is of no more use.
 */
package dev.watchfloor.lab.story;
