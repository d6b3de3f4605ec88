/**
 * Rules: which there are, whether they are asked, what they found and what they cost; the lists that stand for their
 * placeholders; and the findings that are not to disturb.
 */
package dev.watchfloor.views.rules;
