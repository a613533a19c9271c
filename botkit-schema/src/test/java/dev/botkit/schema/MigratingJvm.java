package dev.botkit.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.botkit.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** A JVM of its own that migrates each database it is told of, until its input ends. */
final class MigratingJvm implements AutoCloseable {

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;

    private MigratingJvm(Process process) {
        this.process = process;
        this.input = process.outputWriter(UTF_8);
        this.output = process.inputReader(UTF_8);
    }

    static MigratingJvm start() throws IOException {
        return new MigratingJvm(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Starts sooner; it is over before the better compiler would pay.
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .start());
    }

    void migrate(TestDatabase database) throws IOException {
        for (String line : new String[] {database.jdbcUrl(), database.user(), database.password()}) {
            input.write(line);
            input.newLine();
        }
        input.flush();
    }

    /** The versions applied, separated by commas; or what went wrong. */
    String answer() throws IOException {
        return String.valueOf(output.readLine());
    }

    @Override
    public void close() throws IOException {
        input.close();
        process.destroy();
    }

    static final class Main {
        private Main() {}

        @SuppressWarnings("CatchAndPrintStackTrace")
        public static void main(String[] arguments) throws IOException {
            var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String url = lines.readLine(); url != null; url = lines.readLine()) {
                var database = new PGSimpleDataSource();
                database.setUrl(url);
                database.setUser(lines.readLine());
                database.setPassword(lines.readLine());
                try {
                    System.out.println(
                            String.join(",", BotkitSchema.migrate(database).applied()));
                } catch (RuntimeException e) {
                    System.out.println(e.toString().replace('\n', ' '));
                }
            }
        }
    }
}
