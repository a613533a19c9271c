package dev.botkit.lint;

import java.util.regex.Pattern;

/** Statements that begin or end a transaction, in a migration that runs in one already. */
final class TransactionControl implements Check {

    private static final Pattern BEGINNING =
            Pattern.compile("(?:begin|start transaction|commit|end|rollback(?! (?:work |transaction )?to)|abort)\\b.*");

    static boolean isOne(SqlStatement statement) {
        return BEGINNING.matcher(statement.bare()).matches();
    }

    @Override
    public void judge(MigrationRun run, Report report) {
        run.script().statements().stream()
                .filter(TransactionControl::isOne)
                .forEach(statement ->
                        report.add(Rule.TRANSACTION_CONTROL, statement, "\"" + statement.beginning() + "\""));
    }
}
