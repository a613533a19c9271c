package dev.botkit;

/** The verbs that update, and those that insert and read. */
public abstract sealed class UpdateVerbs extends InsertVerbs permits DeleteVerbs {

    UpdateVerbs(Statements statements, Cursors cursors) {
        super(statements, cursors);
    }
}
