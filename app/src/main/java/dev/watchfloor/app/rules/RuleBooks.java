package dev.watchfloor.app.rules;

import dev.watchfloor.app.rules.lists.ListShelf;
import dev.watchfloor.app.rules.tuning.SuppressionBook;

/** Where all about rules is kept. */
public record RuleBooks(RuleShelf files, ListShelf lists, SuppressionBook suppressions) {}
