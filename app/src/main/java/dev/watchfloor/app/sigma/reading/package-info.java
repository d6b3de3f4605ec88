/**
 * From the text of a rule file to rules. {@code RuleText} is the way in; heads, searches, values and conditions have a
 * reader each, in the order in which the specification describes them.
 */
package dev.watchfloor.app.sigma.reading;
