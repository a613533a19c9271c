package dev.botkit.cli.docs;

/** An index or a trigger: its name, and what it does in PostgreSQL's words. */
record Definition(String name, String text) {}
