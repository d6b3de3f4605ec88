/** The lists of values that operators keep for the placeholders of rules, such as {@code %admins%}. */
package dev.watchfloor.app.rules.lists;
