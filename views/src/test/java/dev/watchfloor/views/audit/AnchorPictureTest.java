package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.views.kit.QrMatrix;
import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class AnchorPictureTest {
    @Test
    void squaresAndTheWholeTextAreInIt() throws Exception {
        String line = "WATCHFLOOR-AUDIT-1 " + "ab+/".repeat(60) + "==";
        QrMatrix squares = QrMatrix.of(line).orElseThrow();
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(AnchorPicture.svg(squares, line)));

        StringBuilder text = new StringBuilder();
        var lines = picture.getElementsByTagName("text");
        for (int at = 0; at < lines.getLength(); at++) {
            text.append(lines.item(at).getTextContent());
        }
        assertThat(text).hasToString(line);
        long dark = 0;
        for (int row = 0; row < squares.size(); row++) {
            for (int column = 0; column < squares.size(); column++) {
                dark += squares.isDark(column, row) ? 1 : 0;
            }
        }
        String path = picture.getElementsByTagName("path")
                .item(0)
                .getAttributes()
                .getNamedItem("d")
                .getNodeValue();
        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(dark);
    }
}
