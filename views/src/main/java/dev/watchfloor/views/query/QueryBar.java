package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The query: a chip for each condition, and a field for more. A text that is not understood changes nothing but the line
 * that says so. FX thread only.
 */
public final class QueryBar extends BorderPane {
    private static final Messages TEXT = Messages.of("query");
    private static final double LEAST_FIELD = 190;
    private static final double SIGN_GAP = 8;
    /** More conditions than this are counted, not shown: each chip is a handful of nodes. */
    private static final int MOST_CHIPS = 40;

    private final Asker asker;
    private final ProblemLine problem;
    private final QueryField field;
    private final ChipFlow flow;
    private final Node sign = Icons.of(Feather.SEARCH);
    private final HBox tools = new HBox(2);
    private final ChipDeeds deeds = new ChipDeeds();
    private final List<Query> off = new ArrayList<>();
    private List<QueryChip> chips = List.of();
    private boolean awaitsLayout;
    private @Nullable Query shown;
    private @Nullable QueryChip edited;
    private @Nullable CompletionPopup completion;

    /** @param problem where to say what is wrong with the text */
    public QueryBar(Asker asker, ProblemLine problem) {
        this.asker = asker;
        this.problem = problem;
        field = new QueryField(problem::say);
        flow = new ChipFlow(field, LEAST_FIELD);
        getStyleClass().add("wf-filter-bar");
        field.setOnAction(entered -> apply());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.textProperty().subscribe(problem::clear);
        problem.setOnAccept(this::mend);
        HBox.setHgrow(this, Priority.ALWAYS);
        BorderPane.setAlignment(sign, Pos.TOP_CENTER);
        BorderPane.setMargin(sign, new Insets(8, SIGN_GAP, 0, 0));
        tools.getStyleClass().add("wf-bar-tools");
        widthProperty().subscribe(this::widthChanged);
        setLeft(sign);
        setCenter(flow);
        setRight(tools);
    }

    /** Offers what could stand at the caret, with values of the data. */
    public void complete(EventStore store, Background background) {
        completion = new CompletionPopup(field, store, background, asker::range);
    }

    /** None: an HBox around it would reckon its height by its preferred width, not by the one it gets (JavaFX 25.0.4). */
    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    /** As high as the rows that the chips need in the width that is left beside sign and tools. */
    @Override
    protected double computePrefHeight(double width) {
        double present = getWidth() > 0 ? getWidth() : width;
        if (present < 0) {
            return super.computePrefHeight(width);
        }
        double beside = snappedLeftInset() + snappedRightInset() + SIGN_GAP + snapSizeX(sign.prefWidth(-1));
        double rows = flow.prefHeight(Math.max(1, present - beside - snapSizeX(tools.prefWidth(-1))));
        return snappedTopInset() + Math.max(rows, tools.prefHeight(-1)) + snappedBottomInset();
    }

    /**
     * What stands beside the bar changes its width in the same pass of layout in which the bar's own height was asked
     * for already; a wish for another pass is lost until this one is over.
     */
    private void widthChanged() {
        requestLayout();
        Scene scene = getScene();
        if (scene != null && !awaitsLayout) {
            awaitsLayout = true;
            Runnable again = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    awaitsLayout = false;
                    requestLayout();
                }
            };
            scene.addPostLayoutPulseListener(again);
        }
    }

    /** Puts something at the end of the bar. */
    public void add(Node node) {
        tools.getChildren().add(node);
    }

    /** Shows the query as it is now. */
    public void show() {
        Query query = asker.query();
        if (query.equals(shown)) {
            return;
        }
        shown = query;
        off.removeAll(query.conjuncts());
        showChips();
    }

    /** Puts the cursor into the field. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /** Writes a text into the field and applies it, as if it had been typed. */
    public void enter(String text) {
        field.setText(text);
        apply();
    }

    private void showChips() {
        edited = null;
        List<QueryChip> now = new ArrayList<>();
        asker.query().conjuncts().forEach(condition -> now.add(new QueryChip(condition, true, deeds)));
        off.forEach(condition -> now.add(new QueryChip(condition, false, deeds)));
        chips = now;
        List<Node> nodes = new ArrayList<>(now.subList(0, Math.min(MOST_CHIPS, now.size())));
        if (now.size() > MOST_CHIPS) {
            Label more = new Label(TEXT.format("chip.more", now.size() - MOST_CHIPS));
            more.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            nodes.add(more);
        }
        flow.setChips(nodes);
    }

    private void apply() {
        String text = field.getText();
        if (completion != null) {
            completion.close();
        }
        switch (QueryText.read(text)) {
            case Reading.Understood(Query wanted) -> {
                QueryChip place = edited;
                Query before = asker.query();
                field.clear();
                if (place == null) {
                    go(QueryText.normal(before.and(wanted)));
                } else if (place.isEnabled()) {
                    go(QueryEdits.replace(before, placeOf(place), wanted));
                } else {
                    off.remove(place.condition());
                    go(QueryText.normal(before.and(wanted)));
                }
            }
            case Reading.Misunderstood wrong -> problem.show(text, wrong);
        }
    }

    /** Asks, and shows the chips again even when the query stayed the same. */
    private void go(Query query) {
        asker.ask(query);
        shown = null;
        show();
    }

    private int placeOf(QueryChip chip) {
        return asker.query().conjuncts().indexOf(chip.condition());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
        } else if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
            problem.accept();
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !chips.isEmpty()) {
            deeds.remove(chips.getLast());
        } else if (event.getCode() == KeyCode.LEFT && field.getCaretPosition() == 0 && !chips.isEmpty()) {
            chips.getLast().requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    /** Puts in what was probably meant, and asks it. */
    private void mend(String text) {
        field.setText(text);
        field.end();
        field.requestFocus();
        apply();
    }

    private void leave() {
        field.clear();
        problem.clear();
        if (edited != null) {
            edited.setEdited(false);
            edited = null;
        } else if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }

    private final class ChipDeeds implements QueryChip.Deeds {
        @Override
        public void edit(QueryChip chip) {
            if (edited != null) {
                edited.setEdited(false);
            }
            field.setText(chip.text());
            edited = chip;
            chip.setEdited(true);
            field.requestFocus();
            field.end();
        }

        @Override
        public void remove(QueryChip chip) {
            if (chip.isEnabled()) {
                go(QueryEdits.without(asker.query(), placeOf(chip)));
            } else {
                off.remove(chip.condition());
                showChips();
            }
            field.requestFocus();
        }

        @Override
        public void invert(QueryChip chip) {
            if (chip.isEnabled()) {
                go(QueryEdits.invert(asker.query(), placeOf(chip)));
            } else {
                off.set(off.indexOf(chip.condition()), QueryText.normal(new Query.Not(chip.condition())));
                showChips();
            }
        }

        @Override
        public void toggle(QueryChip chip) {
            if (chip.isEnabled()) {
                off.add(chip.condition());
                go(QueryEdits.without(asker.query(), placeOf(chip)));
            } else {
                off.remove(chip.condition());
                go(QueryEdits.include(asker.query(), chip.condition()));
            }
        }

        @Override
        public void copy(QueryChip chip) {
            put(chip.text());
        }

        @Override
        public void copyAll() {
            put(QueryText.write(asker.query()));
        }

        @Override
        public void move(QueryChip chip, int places) {
            int next = chips.indexOf(chip) + places;
            if (next >= chips.size()) {
                field.requestFocus();
                field.home();
            } else if (next >= 0) {
                chips.get(next).requestFocus();
            }
        }

        private void put(String text) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            asker.announce(TEXT.get("menu.copied"));
        }
    }
}
