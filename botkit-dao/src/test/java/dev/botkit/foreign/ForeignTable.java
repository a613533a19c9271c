package dev.botkit.foreign;

import dev.botkit.Selection;
import dev.botkit.TableQuery;
import dev.botkit.mapping.NewRow;
import dev.botkit.mapping.TableMapping;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The generated classes of one table. They don't exist yet when this is compiled, so they are called by name; the values
 * of a row go by the names of its components.
 */
final class ForeignTable {

    private final Class<?> insertType;
    private final TableMapping<Record, java.lang.Record> mapping;

    @SuppressWarnings("unchecked") // Which record and row they are nobody can name here.
    ForeignTable(ClassLoader classes, String rowName) throws ReflectiveOperationException {
        insertType = classes.loadClass(ForeignGeneration.PACKAGE + ".New" + rowName);
        mapping = (TableMapping<Record, java.lang.Record>)
                classes.loadClass(ForeignGeneration.PACKAGE + "." + rowName + "Mapping")
                        .getField("INSTANCE")
                        .get(null);
    }

    /** The insert, made as a caller would: what is required by the factory, the rest by a method each. */
    @SuppressWarnings("unchecked")
    NewRow<Record, java.lang.Record> insert(Map<String, Object> values) throws ReflectiveOperationException {
        Map<String, Object> rest = new HashMap<>(values);
        Method factory = Arrays.stream(insertType.getMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                .filter(method -> values.keySet().containsAll(parameters(method)))
                .findFirst()
                .orElseThrow();
        Object row = factory.invoke(
                null, parameters(factory).stream().map(rest::remove).toArray());
        for (Map.Entry<String, Object> value : rest.entrySet()) {
            Method setter = Arrays.stream(insertType.getDeclaredMethods())
                    .filter(method -> method.getName().equals(value.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(insertType + "." + value.getKey()));
            row = setter.invoke(row, value.getValue());
        }
        return (NewRow<Record, java.lang.Record>) row;
    }

    Class<?> insertType() {
        return insertType;
    }

    private static List<String> parameters(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    }

    Rows rows() {
        return new Rows(Selection.from(mapping));
    }

    TableMapping<Record, java.lang.Record> mapping() {
        return mapping;
    }

    /** The column of a component, by its place. */
    @SuppressWarnings("unchecked")
    Field<Object> column(java.lang.Record row, String component) {
        return (Field<Object>) mapping.columns()
                .get(Arrays.asList(values(row).keySet().toArray()).indexOf(component));
    }

    static Map<String, Object> values(java.lang.Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /** All that a service has to write for a table of its own. */
    static final class Rows extends TableQuery<Rows, Record, java.lang.Record> {

        private Rows(Selection<Record, java.lang.Record> selection) {
            super(selection);
        }

        @Override
        protected Rows copy(Selection<Record, java.lang.Record> changed) {
            return new Rows(changed);
        }
    }
}
