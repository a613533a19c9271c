package dev.botkit.codegen;

import java.util.List;
import java.util.Optional;

/**
 * What the written files need to know of a table.
 *
 * @param name the name in the database
 * @param comment what COMMENT ON TABLE says, escaped for Javadoc; may be empty
 * @param rowName the row type's simple name, and so on for the insert type and the mapping
 * @param recordClass jOOQ's record, fully qualified
 * @param tableClass jOOQ's table, fully qualified
 * @param identifier the constant in that class
 * @param marker the column that marks a row as deleted
 */
record TableModel(
        String name,
        String comment,
        String rowName,
        String insertName,
        String mappingName,
        String recordClass,
        String tableClass,
        String identifier,
        List<ColumnModel> columns,
        Optional<ColumnModel> marker) {

    List<ColumnModel> required() {
        return columns.stream().filter(ColumnModel::required).toList();
    }
}
