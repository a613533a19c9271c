package dev.botkit.relations;

import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** What the generator would write for a table whose key has two columns, one of which its reference to itself shares. */
final class FoldersTable extends TableImpl<FoldersTable.FoldersRecord> {

    private static final long serialVersionUID = 1L;

    static final String DDL = """
            create table folders (
              tenant integer not null, id integer not null, parent integer, name text not null, primary key (tenant, id),
              constraint folders_parent_fk foreign key (tenant, parent) references folders (tenant, id)
            )
            """;

    static final FoldersTable FOLDERS = new FoldersTable();

    final TableField<FoldersRecord, Integer> TENANT =
            createField(DSL.name("tenant"), SQLDataType.INTEGER.nullable(false), this);
    final TableField<FoldersRecord, Integer> ID =
            createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false), this);
    final TableField<FoldersRecord, Integer> PARENT = createField(DSL.name("parent"), SQLDataType.INTEGER, this);
    final TableField<FoldersRecord, String> NAME =
            createField(DSL.name("name"), SQLDataType.CLOB.nullable(false), this);

    static final UniqueKey<FoldersRecord> PK =
            Internal.createUniqueKey(FOLDERS, DSL.name("folders_pkey"), FOLDERS.TENANT, FOLDERS.ID);

    @SuppressWarnings({"unchecked", "rawtypes"}) // As in generated code: there are no generic arrays.
    static final ForeignKey<FoldersRecord, FoldersRecord> PARENT_FK = Internal.createForeignKey(
            FOLDERS,
            DSL.name("folders_parent_fk"),
            new TableField[] {FOLDERS.TENANT, FOLDERS.PARENT},
            PK,
            new TableField[] {FOLDERS.TENANT, FOLDERS.ID},
            true,
            ForeignKeyRule.NO_ACTION,
            ForeignKeyRule.NO_ACTION);

    private FoldersTable() {
        super(DSL.name("folders"));
    }

    @Override
    public Class<FoldersRecord> getRecordType() {
        return FoldersRecord.class;
    }

    @Override
    public UniqueKey<FoldersRecord> getPrimaryKey() {
        return PK;
    }

    static final class FoldersRecord extends org.jooq.impl.UpdatableRecordImpl<FoldersRecord> {

        private static final long serialVersionUID = 1L;

        FoldersRecord() {
            super(FOLDERS);
        }
    }
}
