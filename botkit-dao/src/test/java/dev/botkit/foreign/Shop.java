package dev.botkit.foreign;

import java.nio.file.Path;
import java.util.Arrays;

/** The classes generated from {@code src/test/resources/foreign}, once for all tests. */
final class Shop {

    static final CompiledFolder CLASSES = generate();

    private Shop() {}

    private static CompiledFolder generate() {
        try {
            Path folder = Path.of("target/foreign");
            String scripts = Path.of("src/test/resources/foreign").toAbsolutePath() + "/*.sql";
            ForeignGeneration.run(scripts, folder);
            return CompiledFolder.of(folder);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static ForeignTable table(String rowName) {
        try {
            return new ForeignTable(CLASSES.classes(), rowName);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value of the enum that was generated for the database's type {@code mood}. */
    static Object mood(String constant) {
        try {
            return Arrays.stream(CLASSES.classes()
                            .loadClass(ForeignGeneration.PACKAGE + ".enums.Mood")
                            .getEnumConstants())
                    .filter(each -> each.toString().equals(constant))
                    .findFirst()
                    .orElseThrow();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
