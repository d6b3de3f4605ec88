/**
 * Everything that touches the disk: one H2 file per profile, its schema, and the repositories over it. The only package
 * that speaks SQL; nobody outside the console sees it.
 *
 * <p>Vocabulary: a <em>profile</em> is the folder of one console; a <em>migration</em> is a numbered step of the schema;
 * the <em>index</em> holds of every event, in columns in memory, what a query can ask for.
 */
package dev.watchfloor.app.store;
