package dev.watchfloor.views.signin;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.SecretClipboard;
import java.util.List;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Codes that are shown once, to be printed or copied. FX thread only. */
public final class KeptCodes extends VBox {
    private static final Messages TEXT = Messages.of("signin");
    private static final int COLUMNS = 2;

    private final Label said = Card.words("", Styles.MUTED);

    /**
     * @param oneTime may be none
     * @param recovery the printed code, or empty for none
     */
    public KeptCodes(String operator, List<String> oneTime, String recovery) {
        super(10);
        StringBuilder paper =
                new StringBuilder("Watchfloor · ").append(operator).append("\n\n");
        if (!recovery.isEmpty()) {
            Label code = new Label(recovery);
            code.setId("recovery-code");
            code.getStyleClass().add(Styles.MONO);
            code.setWrapText(true);
            code.setMinHeight(Label.USE_PREF_SIZE);
            getChildren().addAll(heading(TEXT.get("kept.recovery")), code);
            paper.append(TEXT.get("kept.recovery"))
                    .append('\n')
                    .append(recovery)
                    .append("\n\n");
        }
        if (!oneTime.isEmpty()) {
            getChildren().addAll(heading(TEXT.get("kept.codes")), grid(oneTime));
            paper.append(TEXT.get("kept.codes")).append('\n').append(String.join("\n", oneTime));
        }
        Button copy = Buttons.plain(TEXT.get("kept.copy"), Feather.COPY, () -> {
            SecretClipboard.copy(paper.toString());
            said.setText(TEXT.get("kept.copied"));
        });
        copy.setId("copy-codes");
        Button print = Buttons.plain(TEXT.get("kept.print"), Feather.PRINTER, () -> print(paper.toString()));
        print.setId("print-codes");
        getChildren().addAll(new HBox(8, copy, print), said);
    }

    private static Label heading(String words) {
        return Card.words(words, Styles.FIELD_LABEL);
    }

    private static Node grid(List<String> codes) {
        GridPane grid = new GridPane(24, 4);
        grid.setId("one-time-codes");
        for (int place = 0; place < codes.size(); place++) {
            Label code = new Label(codes.get(place));
            code.getStyleClass().add(Styles.MONO);
            grid.add(code, place % COLUMNS, place / COLUMNS);
        }
        return grid;
    }

    private void print(String paper) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            said.setText(TEXT.get("kept.no-printer"));
            return;
        }
        Text text = new Text(paper);
        text.setFont(Font.font("Monospaced", 12));
        text.setFill(Color.BLACK);
        if (job.showPrintDialog(getScene().getWindow()) && job.printPage(text) && job.endJob()) {
            said.setText(TEXT.get("kept.printed"));
        } else {
            job.cancelJob();
        }
    }
}
