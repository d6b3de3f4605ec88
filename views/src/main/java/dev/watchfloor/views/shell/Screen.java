package dev.watchfloor.views.shell;

/** The pages of the window, in the order of the rail. */
public enum Screen {
    /** What happened when. */
    TIMELINE,
    /** What people work on. */
    INCIDENTS,
    /** Who is signed in. */
    SESSIONS,
    /** Which devices are let in. */
    DEVICES,
    /** What is refused where. */
    DENYLIST,
    /** What others say is a sign of an attack. */
    INTELLIGENCE,
    /** What was done and is under way. */
    ACTIONS,
    /** Who has to agree, and did. */
    APPROVALS,
    /** What every event is held against. */
    RULES,
    /** What is connected. */
    CONNECTORS,
    /** Who did what. */
    AUDIT,
    /** Who may sign in, and where. */
    OPERATORS
}
