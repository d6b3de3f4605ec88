/** Parts that several screens are made of: tables that keep their place, marks with words, facts, small forms. */
package dev.watchfloor.views.parts;
