package dev.botkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every hand-written file of every module. */
class SourcesTest {

    private static final int MOST_LINES = 250;

    private static final List<String> LIBRARIES = List.of(
            "botkit-schema",
            "botkit-lint",
            "botkit-codegen",
            "botkit-dao",
            "botkit-seed",
            "botkit-studio",
            "botkit-testkit");
    private static final List<String> ALL = Stream.concat(
                    LIBRARIES.stream(), Stream.of("botkit-cli", "botkit-demo", "botkit-bench"))
            .toList();

    @Test
    void noFileIsTooLongToBeReadAtOnce() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(ALL, "src/main/java", "src/test/java")) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void whatIsPublicSaysWhatItIsFor() throws IOException {
        List<String> undocumented = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null,
                    manager,
                    null,
                    null,
                    null,
                    manager.getJavaFileObjectsFromPaths(files(LIBRARIES, "src/main/java")));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree file : task.parse()) {
                new Undocumented(docs, undocumented).scan(file, null);
            }
        }
        assertThat(undocumented).as("public, and without Javadoc").isEmpty();
    }

    private static List<Path> files(List<String> modules, String... roots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            for (String root : roots) {
                files.addAll(javaFiles(Path.of("..", module, root)));
            }
        }
        assertThat(files).as("files found").hasSizeGreaterThan(50);
        return files;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    /** Goes through what others can see: inside a class that isn't public, nothing is. */
    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;
        private final List<String> found;

        Undocumented(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            require(type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            if (isPublic(method.getModifiers()) && !isDocumentedElsewhere(method)) {
                require(method.getName().toString());
            }
            return null;
        }

        /** By what it overrides; a record's own constructor by the record. */
        private boolean isDocumentedElsewhere(MethodTree method) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            Tree type = getCurrentPath().getParentPath().getLeaf();
            boolean constructsRecord = type.getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>")
                    && !method.getBody().toString().contains("this(");
            return overrides || constructsRecord;
        }

        /** Members of an interface are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            TreePath parent = getCurrentPath().getParentPath();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private void require(String name) {
            TreePath path = getCurrentPath();
            if (docs.getDocComment(path) == null) {
                CompilationUnitTree file = path.getCompilationUnit();
                long line = file.getLineMap()
                        .getLineNumber(docs.getSourcePositions().getStartPosition(file, path.getLeaf()));
                found.add(Path.of(file.getSourceFile().toUri()).getFileName() + ":" + line + " " + name);
            }
        }
    }
}
