/**
 * Sigma, the vendor-neutral form of detection rules, as of specification 2.1 (2025-08-02). A <em>rule</em> asks something
 * of one event, a <em>filter</em> takes events out of rules, a <em>correlation</em> asks something of many events. What a
 * rule asks for and this engine cannot do makes it a <em>rejected</em> rule with a reason; no rule is half applied.
 * {@code reading} goes from text to rules, {@code matching} is what they are made of, {@code engine} holds many of them
 * against an event.
 */
package dev.watchfloor.app.sigma;
