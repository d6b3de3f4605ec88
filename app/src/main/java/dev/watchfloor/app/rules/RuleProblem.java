package dev.watchfloor.app.rules;

/**
 * Why a text, or one rule in it, cannot be honoured.
 *
 * @param line where, from 1; 0 where that cannot be said
 * @param title of the rule, empty where there is none
 * @param sentence what is wrong
 */
public record RuleProblem(int line, String title, String sentence) {}
