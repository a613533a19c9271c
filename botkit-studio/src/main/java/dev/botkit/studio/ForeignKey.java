package dev.botkit.studio;

import java.util.List;

/** From the columns of one table to those of another, or of the same, in the same schema. */
record ForeignKey(String table, List<String> columns, String parent, List<String> parentColumns) {}
