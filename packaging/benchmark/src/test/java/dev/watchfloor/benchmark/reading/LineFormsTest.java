package dev.watchfloor.benchmark.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real connectors understand every line of the forms: what is left out would look fast. */
class LineFormsTest {
    private static final int LINES = 60;

    @TempDir
    Path folder;

    static List<LineForm> forms() throws Exception {
        return LineForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachLineIsAnEvent(LineForm form) throws Exception {
        Path file = folder.resolve(form.key() + ".log");
        form.write(file, LINES);

        assertThat(form.way().read(file).events()).as(form.name()).isEqualTo(LINES);
    }

    @Test
    void eachFormHasAKeyOfItsOwn() throws Exception {
        assertThat(LineForms.all()).extracting(LineForm::key).doesNotHaveDuplicates();
    }
}
