/** Who did what: the audit table, newest first, page by page. */
package dev.watchfloor.views.audit;
