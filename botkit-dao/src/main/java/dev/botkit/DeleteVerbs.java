package dev.botkit;

/** The verbs that delete, and all others. */
public abstract sealed class DeleteVerbs extends UpdateVerbs permits Botkit, Transaction {

    DeleteVerbs(Statements statements, Cursors cursors) {
        super(statements, cursors);
    }
}
