package dev.botkit.foreign;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java files, compiled as a build compiles them that wants to hear of everything.
 *
 * @param complaints the compiler's errors and warnings
 */
record CompiledFolder(ClassLoader classes, List<String> complaints) {

    /** What Botkit's own build leaves out as well: it speaks of jOOQ's classes and of the JDK, not of the code. */
    private static final List<String> OPTIONS = List.of(
            "-Xlint:all,-processing,-classfile,-serial,-this-escape,-options,-path", "-parameters", "-proc:none");

    static CompiledFolder of(Path sources) throws IOException {
        Path classes = Files.createDirectories(sources.resolve("classes"));
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(complaints, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(path -> path.toString().endsWith(".java")).toList();
            List<String> options = Stream.concat(
                            OPTIONS.stream(),
                            Stream.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")))
                    .toList();
            javac.getTask(null, files, complaints, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return new CompiledFolder(
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledFolder.class.getClassLoader()),
                complaints.getDiagnostics().stream().map(Object::toString).toList());
    }
}
