/**
 * Many rules against one event, fast: what a rule cannot match without is looked for in all texts at once, and only rules
 * for which it is there are asked.
 */
package dev.watchfloor.app.sigma.engine;
