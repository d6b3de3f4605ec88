/**
 * The home screen: three lanes over one axis, the events below, the details at the right.
 *
 * <p>A <em>viewport</em> is what is looked at (range, filter, live or not); a <em>lane</em> one layer of the defence; a
 * <em>bin</em> one column of a density lane; a <em>mark</em> one event, drawn when few are in view; a <em>thread</em> the
 * line that joins an incident's steps over the lanes; an <em>act</em> something the operator did.
 */
package dev.watchfloor.views.timeline;
