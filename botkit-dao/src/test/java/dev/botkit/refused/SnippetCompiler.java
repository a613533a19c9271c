package dev.botkit.refused;

import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a few lines of code, as they might stand in an application, with all of Botkit imported. */
final class SnippetCompiler {

    private static final String BEFORE = """
            package app;

            import dev.botkit.*;
            import dev.botkit.db.*;
            import dev.botkit.db.tables.records.*;
            import dev.botkit.json.*;
            import dev.botkit.query.*;
            import dev.botkit.type.*;
            import java.time.*;
            import java.util.*;
            import org.jooq.impl.DSL;

            import static dev.botkit.Sort.*;
            import static dev.botkit.db.Tables.*;

            class Snippet {
                void run(Botkit botkit, int userId) {
            """;
    private static final String AFTER = """
                }
            }
            """;

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all snippets: most of the time goes into opening the class path. */
    private static final JavaFileManager FILES = new NoOutput(JAVAC.getStandardFileManager(null, null, null));

    private SnippetCompiler() {}

    /** What the compiler refused, and where. */
    record Refusal(String key, String line, String message) {}

    static List<Refusal> refusals(String snippet) {
        String source = BEFORE + snippet + "\n" + AFTER;
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        JAVAC.getTask(null, FILES, found, options, null, List.of(new Source(source)))
                .call();
        List<String> lines = source.lines().toList();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each ->
                        new Refusal(each.getCode(), lines.get((int) each.getLineNumber() - 1), each.getMessage(null)))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///app/Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Nobody runs the snippets: their classes go nowhere. */
    private static final class NoOutput extends ForwardingJavaFileManager<JavaFileManager> {

        NoOutput(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
