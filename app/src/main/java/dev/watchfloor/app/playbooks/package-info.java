/**
 * Named sequences of verbs with parameters: what a team has agreed to do in a case, written as YAML, shown as one plan.
 */
package dev.watchfloor.app.playbooks;
