package dev.botkit.codegen;

/**
 * The row that a column refers to, as the one column of a foreign key.
 *
 * @param setter the insert type's method that takes the parent, and its parameter: {@code chatbot} for
 *     {@code chatbot_id}
 * @param insertName the parent's insert type
 * @param column the name of the parent's column that is referred to
 * @param position its position in the parent's table, counted from 0
 */
record ParentModel(String setter, String insertName, String column, int position) {}
