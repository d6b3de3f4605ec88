package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Segments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How much longer blocks are to last; everything else stays as it was agreed to. */
final class RenewForm implements RequestForm {
    /** More entries than these are counted and not named. */
    private static final int NAMED = 8;

    private static final Messages TEXT = Messages.of("response");

    private final Kit kit;
    private final List<DenylistRow> rows;
    private final Segments<Expiry> expiry =
            new Segments<>(TEXT.get("renew.for"), List.of(Expiry.values()), Expiry::word, Expiry.DAY);
    private final Label until = Fields.small("");
    private final Label problem = new Label();
    private final VBox page = new VBox(16);

    /** @param rows that the console keeps, at least one */
    RenewForm(Kit kit, List<DenylistRow> rows) {
        this.kit = kit;
        this.rows = List.copyOf(rows);
        problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        problem.setId("renew-problem");
        page.getChildren()
                .addAll(facts(), new VBox(6, Fields.label(TEXT.get("renew.for"), expiry), expiry, until, problem));
        expiry.setOnChosen(chosen -> showEnd());
        showEnd();
    }

    private Facts facts() {
        Facts facts = new Facts();
        rows.stream().limit(NAMED).forEach(row -> facts.mono(Addresses.canonical(row.network()), end(row)));
        if (rows.size() > NAMED) {
            facts.text(TEXT.format("changes.more", rows.size() - NAMED), "");
        }
        return facts.text(TEXT.get("fact.stays"), TEXT.get("renew.stays"));
    }

    private String end(DenylistRow row) {
        Instant ends = row.lease() == null ? null : row.lease().until();
        return ends == null
                ? TEXT.get("renew.never-ends")
                : TEXT.format("renew.ends", kit.times().stamp(ends));
    }

    @Override
    public String title() {
        return rows.size() == 1
                ? TEXT.format("renew.title", Addresses.canonical(rows.getFirst().network()))
                : TEXT.format("renew-several.title", rows.size());
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Wish> read() {
        showEnd();
        List<ResponseRequest> requests = requests();
        return requests.isEmpty() ? Optional.empty() : Optional.of(new Wish.Doing(title(), requests));
    }

    @Override
    public Node firstField() {
        return expiry.field();
    }

    private @Nullable Instant wanted() {
        return expiry.value().until(kit.clock().instant());
    }

    private List<ResponseRequest> requests() {
        return LeaseRequests.renew(rows, wanted());
    }

    private void showEnd() {
        Instant ends = wanted();
        long later = rows.stream()
                .filter(row -> row.lease() != null
                        && LeaseRequests.isLater(ends, row.lease().until()))
                .count();
        String words = ends == null
                ? TEXT.get("block.until-lifted")
                : TEXT.format("renew.then", kit.times().stamp(ends));
        long stay = rows.size() - later;
        until.setText(later == 0 || stay == 0 ? words : words + " " + TEXT.format("renew.later-anyway", stay));
        boolean wrong = later == 0;
        problem.setText(wrong ? TEXT.get("renew.not-later") : "");
        Fields.showWhen(problem, wrong);
    }
}
