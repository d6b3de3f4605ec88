package dev.watchfloor.views.kit;

/**
 * Names of the style classes of {@code watchfloor.css}. AtlantaFX's own ({@code accent}, {@code danger}, {@code flat},
 * {@code small}) are in {@code atlantafx.base.theme.Styles}.
 */
public final class Styles {
    // Pages
    /** A whole screen. */
    public static final String SCREEN = "wf-screen";
    /** The bar at the top of a screen, with its title and what filters it. */
    public static final String TOP_BAR = "wf-top-bar";
    /** The screen's name in the top bar. */
    public static final String SCREEN_TITLE = "wf-screen-title";
    /** A pane at the right with the details of what is selected. */
    public static final String DETAILS = "wf-details";
    /** A box that holds things that belong together. */
    public static final String CARD = "wf-card";
    /** A thin row of counts and hints above a list. */
    public static final String LIST_HEAD = "wf-list-head";
    /** A dense table. */
    public static final String TABLE = "wf-table";

    // Text
    public static final String TITLE = "wf-title";
    public static final String HEADING = "wf-heading";
    public static final String MUTED = "wf-muted";
    public static final String SMALL = "wf-small";
    /** Times, addresses, ids: digits of equal width. */
    public static final String MONO = "wf-mono";
    /** A mistake said beside what it is about. */
    public static final String ERROR = "wf-error";
    /** Something to know before going on. */
    public static final String NOTICE = "wf-notice";

    // Marks
    public static final String SEVERITY_BADGE = "wf-severity";
    public static final String LAYER_MARK = "wf-layer-mark";
    public static final String HEALTH_MARK = "wf-health-mark";
    /** A short word on a quiet ground: a state, a kind, a count. */
    public static final String TAG = "wf-tag";
    /** With {@link #TAG}: it is as wished. */
    public static final String GOOD = "wf-good";
    /** With {@link #TAG}: look at it. */
    public static final String WARN = "wf-warn";
    /** With {@link #TAG}: it is not as wished. */
    public static final String BAD = "wf-bad";
    /** A condition of the filter that can be taken away. */
    public static final String CHIP = "wf-chip";

    // Forms
    public static final String FORM = "wf-form";
    public static final String FIELD_LABEL = "wf-field-label";
    public static final String FIELD_HELP = "wf-field-help";

    // Dialogs and empty places
    public static final String MODAL_LAYER = "wf-modal-layer";
    public static final String MODAL_SCRIM = "wf-modal-scrim";
    public static final String DIALOG = "wf-dialog";
    public static final String DIALOG_HEAD = "wf-dialog-head";
    public static final String DIALOG_TITLE = "wf-dialog-title";
    public static final String DIALOG_BODY = "wf-dialog-body";
    public static final String DIALOG_BUTTONS = "wf-dialog-buttons";
    public static final String EMPTY_STATE = "wf-empty";
    public static final String EMPTY_TITLE = "wf-empty-title";

    private Styles() {}
}
